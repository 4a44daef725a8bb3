import { MOST_ADDRESS, type OwnAddress } from './prose.ts';

const OPENINGS = new Set('<[');

/** The link at `start` as a link that shows its own address; `undefined` where its text is another. */
export function toOwnAddress(source: string, url: string, start: number): OwnAddress | undefined {
  if (url.length > MOST_ADDRESS) return undefined;
  let shown = start;
  while (OPENINGS.has(source[shown] ?? '')) shown++;
  return source.startsWith(url, shown) ? { url, start } : undefined;
}
