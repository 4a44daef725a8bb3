import type { Locator, Page } from 'playwright-core';

/** The rows of the tree of wrong names, once it is shown. */
export async function openTerminology(page: Page): Promise<Locator> {
  await page.locator('.activitybar .action-label[aria-label^="Zhengming"]').click();
  const rows = termRows(page);
  await rows.first().waitFor();
  return rows;
}

/** The rows of the tree of wrong names that are in sight. */
export function termRows(page: Page): Locator {
  return page.locator('[id="workbench.view.extension.zhengming"] .monaco-list-row');
}

/** Opens a row that holds others. */
export async function expand(row: Locator): Promise<void> {
  await row.locator('.monaco-tl-twistie').click();
}

/** The rows of VS Code's preview of edits. */
export function previewRows(page: Page): Locator {
  return page.locator('.bulk-edit-panel .monaco-list-row');
}
