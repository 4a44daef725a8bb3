/**
 * A page with what stands between two comments written anew.
 * @throws where it has not both.
 */
export function withBetween(page: string, start: string, end: string, text: string): string {
  const from = page.indexOf(start) + start.length;
  const to = page.indexOf(end, from);
  if (!page.includes(start) || to < 0) {
    throw new Error(`Unexpected page without them, expected ${start} and behind it ${end}`);
  }
  return `${page.slice(0, from)}\n\n${text}\n${page.slice(to)}`;
}
