/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** A wrong name, and the last character that makes it one. */
const START = '开放政策代';
const LAST = '理';

/** How long to wait for a wavy line to come or go before a keystroke counts as lost, in milliseconds. */
const LIMIT = 5000;

/** Between two keystrokes, in milliseconds: those of a fast typist. */
const PAUSE = 150;

/**
 * Types and deletes the last character of a wrong name at the end of the document that is shown, and gives
 * for each how long it took until the wavy line had come or gone in the window, in milliseconds.
 */
export async function measureTyping(
  page: Page,
  isDone: (count: number) => boolean,
): Promise<number[]> {
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(START);
  await page.waitForTimeout(1000);
  const times: number[] = [];
  while (!isDone(times.length)) {
    times.push(await timeOf(page, () => page.keyboard.insertText(LAST)));
    await page.waitForTimeout(PAUSE);
    times.push(await timeOf(page, () => page.keyboard.press('Backspace')));
    await page.waitForTimeout(PAUSE);
  }
  for (let left = START.length + 1; left > 0; left--) await page.keyboard.press('Backspace');
  // As it was, and without unsaved changes that would hide what is written to the file.
  await page.keyboard.press('Control+S');
  return times;
}

async function timeOf(page: Page, press: () => Promise<void>): Promise<number> {
  const time = page.evaluate(
    (limit) =>
      new Promise<number>((resolve) => {
        const count = () => document.querySelectorAll('.squiggly-warning, .squiggly-info').length;
        const before = count();
        const start = performance.now();
        const timer = setTimeout(() => end(limit), limit);
        const end = (milliseconds: number): void => {
          observer.disconnect();
          clearTimeout(timer);
          resolve(milliseconds);
        };
        const observer = new MutationObserver(() => {
          if (count() !== before) end(performance.now() - start);
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    LIMIT,
  );
  await press();
  return time;
}

/** The value that a share of all are not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
