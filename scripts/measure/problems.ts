import type { Page } from 'playwright-core';

/** How often the window is looked at, in milliseconds. */
const PAUSE = 50;

/** How many problems the window counts, as its status bar tells screen readers. */
export async function countProblems(page: Page): Promise<number> {
  const item = page.locator('[id="status.problems"]');
  const label = (await item.getAttribute('aria-label')) ?? '';
  const numbers = label.match(/\d[\d,]*/gu) ?? [];
  return numbers.reduce((sum, one) => sum + Number(one.replaceAll(',', '')), 0);
}

/**
 * Waits until the window counts what `is` accepts; gives when that was, in milliseconds since the epoch.
 * @throws where it does not in time.
 */
export async function untilProblems(
  page: Page,
  is: (count: number) => boolean,
  limit = 180_000,
): Promise<number> {
  const end = Date.now() + limit;
  let count = -1;
  while (Date.now() < end) {
    count = await countProblems(page).catch(() => -1);
    if (is(count)) return Date.now();
    await page.waitForTimeout(PAUSE);
  }
  throw new Error(`Unexpected ${count} problems after ${limit / 1000} s, expected others`);
}
