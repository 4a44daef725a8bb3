import type { Locator, Page } from 'playwright-core';
import { until } from '../suite/wait.ts';
import { appearsSoon } from './reader.ts';

/** Opens what VS Code says beside the language of a document; its lines. */
export async function openLanguageStatus(page: Page): Promise<Locator> {
  const lines = page.locator('.hover-language-status');
  await page.locator('[id="status.languageStatus"]').click();
  await lines.first().waitFor();
  return lines;
}

/** Closes it again. */
export async function closeLanguageStatus(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.hover-language-status').first().waitFor({ state: 'hidden' });
}

/** Opens the list of what can be done from the line of the status that is labelled so; its rows. */
export async function openActions(page: Page, link: string): Promise<Locator> {
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await until(`the list behind ${link}`, async () => {
    await (await openLanguageStatus(page)).getByText(link, { exact: true }).click();
    return (await appearsSoon(rows.first())) || undefined;
  });
  return rows;
}

/** Waits until the status says so. What it shows stays as it was when it was opened. */
export async function untilSaid(page: Page, text: RegExp): Promise<void> {
  await until(`the status to say ${text}`, async () => {
    const said = await (await openLanguageStatus(page)).allTextContents();
    await closeLanguageStatus(page);
    return said.some((line) => text.test(line)) || undefined;
  });
}
