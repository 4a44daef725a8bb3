import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from '../suite/wait.ts';

/** A place in the window, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line of the editor that shows `text`. */
export function lineWith(page: Page, text: string): Locator {
  return page.locator('.view-line', { hasText: text }).first();
}

/** The wavy lines below names. */
export function squiggles(page: Page): Locator {
  return page.locator('.squiggly-warning, .squiggly-info');
}

/** The middle of the first wavy line in the line that shows `text`. */
export async function squiggleIn(page: Page, text: string): Promise<Point> {
  const line = await lineWith(page, text).boundingBox();
  const boxes = await Promise.all((await squiggles(page).all()).map((one) => one.boundingBox()));
  const [first] = boxes
    .filter((box) => box !== null)
    .filter(({ y }) => line !== null && y >= line.y && y < line.y + line.height)
    .sort((a, b) => a.x - b.x);
  if (!first) throw new Error(`No wavy line in the line that shows ${text}.`);
  return { x: first.x + first.width / 2, y: first.y + first.height / 2 };
}

function problemsIn(page: Page): Locator {
  return page.locator('.markers-panel .monaco-list-row');
}

/** Opens the Problems panel; its rows. */
export async function openProblems(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+M');
  await problemsIn(page).first().waitFor();
  return problemsIn(page);
}

/** Closes the Problems panel. */
export async function closeProblems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await problemsIn(page).first().waitFor({ state: 'hidden' });
}

/** Rests the mouse on the first wavy line in the line that shows `text`; what appears. */
export async function hoverIn(page: Page, text: string): Promise<Locator> {
  const { x, y } = await squiggleIn(page, text);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
  const hover = page.locator('.monaco-hover:visible');
  await hover.first().waitFor();
  return hover.first();
}

/** Takes the mouse away from the text, until what it made appear is gone. */
export async function leave(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
}

/** Opens the menu of quick fixes on the first wavy line in the line that shows `text`; its rows. */
export async function openQuickFixes(page: Page, text: string): Promise<Locator> {
  const { x, y } = await squiggleIn(page, text);
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+.');
  const rows = page.locator('.action-widget .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/** Takes pictures of the window into the folder that `ZHENGMING_SCREENSHOTS` names; none without it. */
export function createShot(page: Page): (name: string) => Promise<void> {
  const folder = process.env.ZHENGMING_SCREENSHOTS;
  return async (name) => {
    if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
  };
}

/** Runs a command by its title, as a reader does. */
export async function runCommandByTitle(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type=text]');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  // The list that is open does not take in the commands of extensions that come meanwhile.
  await until(`the command ${title}`, async () => {
    await page.keyboard.press('F1');
    await input.waitFor();
    await input.fill(`>${title}`);
    return (await appearsSoon(row)) || undefined;
  });
  await page.keyboard.press('Enter');
}

/** Opens the menu of code actions on the first occurrence of a word, which it selects; its rows. */
export async function openActionsOn(page: Page, word: string): Promise<Locator> {
  const rows = page.locator('.action-widget .monaco-list-row');
  await until(`code actions on ${word}`, async () => {
    await selectWord(page, word);
    await page.keyboard.press('Control+.');
    return (await appearsSoon(rows.filter({ hasText: word }).first())) || undefined;
  });
  return rows;
}

async function selectWord(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget.visible .find-part textarea').first().fill(word);
  await page.locator('.find-widget .matchesCount', { hasText: '1 of' }).waitFor();
  await page.keyboard.press('Escape');
}

/** VS Code may have asked before the server was ready; then the menu is taken away again. */
export async function appearsSoon(one: Locator): Promise<boolean> {
  try {
    await one.waitFor({ timeout: 2000 });
    return true;
  } catch {
    await one.page().keyboard.press('Escape');
    return false;
  }
}

/** Types into a list that asks, and takes the item that is labelled so. */
export async function choose(page: Page, typed: string, label: string): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  await widget.locator('input[type=text]').fill(typed);
  await widget.locator('.monaco-list-row', { hasText: label }).first().click();
}
