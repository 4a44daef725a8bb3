import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { showing } from '../features.ts';
import { until } from '../suite/wait.ts';
import { startCode } from './code.ts';
import { createShot, lineWith, runCommandByTitle, squiggles } from './reader.ts';
import { termRows } from './terminology.ts';

const ARTICLE = 'rust-in-cloud-native.md';

/** The row of the tree that the keys are at. */
function focusedRow(page: Page): Locator {
  return termRows(page).and(page.locator('.focused'));
}

async function focusTree(page: Page): Promise<void> {
  await runCommandByTitle(page, 'Focus on Terminology View');
  await page.locator('[id="workbench.view.extension.zhengming"] .monaco-list:focus').waitFor();
}

/** Presses a key until it has led to what is looked for. */
async function goTo(page: Page, key: string, target: Locator): Promise<void> {
  await until(`${key} to lead to ${target}`, async () => {
    if ((await target.count()) > 0) return true;
    await page.keyboard.press(key);
    return undefined;
  });
}

/** Opens the menu of a row and takes an item of it. */
async function takeFromMenu(page: Page, label: string): Promise<void> {
  const item = page.getByRole('menuitem', { name: label, exact: true });
  await page.keyboard.press('Shift+F10');
  await item.waitFor();
  await goTo(page, 'ArrowDown', item.and(page.locator(':focus')));
  await page.keyboard.press('Enter');
}

test(showing('keyboard'), async (t) => {
  const { page, workspace, stop } = await startCode(ARTICLE);
  t.after(stop);
  const shot = createShot(page);
  const onDisk = (file: string) => readFileSync(path.join(workspace, file), 'utf8');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** The row that the keys are at, if that is read out so. */
  const rowAt = (text: string) => focusedRow(page).and(page.locator(`[aria-label*="${text}"]`));
  page.setDefaultTimeout(15_000);
  await squiggles(page).nth(5).waitFor();

  await t.test('the next wrong name, why it is wrong, and its quick fixes', async () => {
    await press('Control+Home', 'Alt+F9');
    const hover = page.locator('.monaco-hover:visible');
    await hover.filter({ hasText: 'Rust' }).first().waitFor();
    await press('Control+K', 'Control+I');
    await hover.and(page.locator(':focus')).or(hover.locator(':focus')).first().waitFor();
    await press('Escape');
    await hover.first().waitFor({ state: 'hidden' });
    const fix = page.locator('.action-widget .focused', { hasText: 'Replace “铁锈”' });
    // Asked while the editor is still about the hover, it offers nothing.
    await until('the quick fixes of the name', async () => {
      await press('Escape', 'Control+.');
      await fix.waitFor({ timeout: 3000 });
      return true;
    });
    await press('Enter');
    await lineWith(page, '云原生项目选择 Rust').waitFor();
    await press('Control+S');
  });

  await t.test('the tree: its rows say what they are, and open and close', async () => {
    await focusTree(page);
    await termRows(page).nth(3).waitFor();
    await goTo(page, 'Home', rowAt('开放政策代理 → Open Policy Agent, 2'));
    // It opens a row, and once it is open goes to the first below.
    await goTo(page, 'ArrowRight', rowAt(`${ARTICLE}, 2 wrong names`));
    await goTo(page, 'ArrowRight', rowAt('line 12'));
    await rowAt('expected `Open Policy Agent`').waitFor();
    await shot('keyboard-tree');
  });

  await t.test('Enter goes to the place of a row', async () => {
    await press('Enter');
    await page.locator('.statusbar-item', { hasText: 'Ln 12' }).waitFor();
    await rowAt('line 12').waitFor();
  });

  await t.test('a name is ignored from the menu of its row, with a reason', async () => {
    await takeFromMenu(page, 'Ignore…');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    const focused = page.locator('.quick-input-list .focused');
    await rows.filter({ hasText: 'Ignore all names' }).first().waitFor();
    await goTo(page, 'ArrowDown', focused.filter({ hasText: 'for a reason' }));
    await press('Enter');
    await rows.filter({ hasText: 'for a reason' }).waitFor({ state: 'hidden' });
    await focused.filter({ hasText: 'Ignore “开放政策代理” on this line' }).waitFor();
    await press('Enter');
    await page.locator('.quick-input-title', { hasText: 'on this line' }).waitFor();
    await page.keyboard.insertText('引文');
    await press('Enter');
    const comment = '<!-- zhengming-disable-line open-policy-agent -- 引文 -->';
    await until('the file', () => onDisk(ARTICLE).includes(comment) || undefined);
  });

  await t.test('a filter leaves what it is looked for, and is taken away again', async () => {
    await focusTree(page);
    await press('Control+F');
    await page.locator('.quick-input-widget', { hasText: 'Show only names' }).waitFor();
    await page.keyboard.insertText('GitHub');
    await press('Enter');
    await until('one row', async () => (await termRows(page).count()) === 1 || undefined);
    await runCommandByTitle(page, 'Zhengming: Clear Filter');
    await termRows(page).nth(1).waitFor();
  });

  await t.test('all of a name is fixed from the menu of its row', async () => {
    await focusTree(page);
    await goTo(page, 'ArrowDown', focusedRow(page).filter({ hasText: '云本地计算基金会' }));
    await takeFromMenu(page, 'Fix');
    await lineWith(page, '[云原生计算基金会]').waitFor();
  });

  await t.test('a review', async () => {
    await page.keyboard.press('Control+1');
    await runCommandByTitle(page, 'Review Wrong Names in This File');
    await page.locator('.statusbar-item', { hasText: 'wrong names left' }).waitFor();
    await press('Enter', 'Escape');
    await page.locator('.statusbar-item', { hasText: 'left' }).waitFor({ state: 'hidden' });
  });

  await t.test('the status and what it leads to', async () => {
    await runCommandByTitle(page, 'Zhengming: Show Status and Actions');
    await page.locator('.quick-input-list .focused', { hasText: 'Fix All Certain' }).waitFor();
    await press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  });

  await t.test('what is selected becomes a wrong rendering', async () => {
    await press('Control+1', 'Control+End', 'ArrowLeft', 'ArrowLeft');
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Control+.');
    const rows = page.locator('.action-widget .monaco-list-row');
    const add = rows.filter({ hasText: 'Add “发布” as wrong rendering of…' });
    await add.waitFor();
    await goTo(page, 'ArrowDown', add.and(page.locator('.focused')));
    await press('Enter');
    await page.locator('.quick-input-title', { hasText: 'is a wrong rendering of' }).waitFor();
    await press('Escape');
  });
});
