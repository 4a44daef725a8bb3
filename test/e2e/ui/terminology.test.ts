import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { showing } from '../features.ts';
import { until } from '../suite/wait.ts';
import { startCode } from './code.ts';
import { runCommandByTitle } from './reader.ts';
import { expand, openTerminology, previewRows } from './terminology.ts';

const ARTICLE = 'rust-in-cloud-native.md';

test(showing('tree'), async (t) => {
  const { page, workspace, stop } = await startCode('car-body.md');
  t.after(stop);
  const onDisk = () => readFileSync(path.join(workspace, ARTICLE), 'utf8');
  const rows = await openTerminology(page);

  await t.test('the tree has them by name, by file and one by one', async () => {
    const name = rows.filter({ hasText: '开放政策代理 → Open Policy Agent' });
    await name.waitFor();
    await expand(name);
    const file = rows.filter({ hasText: ARTICLE });
    await file.waitFor();
    await expand(file);
    const use = rows.filter({ hasText: '策略检查交给' });
    await use.waitFor();
    await use.click();
    await page.locator('.view-line', { hasText: '策略检查交给' }).waitFor();
  });

  await t.test('it is arranged by confidence and by file too', async () => {
    await runCommandByTitle(page, 'Zhengming: Arrange by Confidence');
    await rows.filter({ hasText: /^certain/u }).waitFor();
    await runCommandByTitle(page, 'Zhengming: Arrange by File');
    await rows.filter({ hasText: ARTICLE }).waitFor();
    await runCommandByTitle(page, 'Zhengming: Arrange by Name');
    await rows.filter({ hasText: '→ Open Policy Agent' }).waitFor();
  });

  await t.test('a filter leaves what it is looked for', async () => {
    await page.locator('.action-label[aria-label^="Filter…"]').first().click();
    await page.locator('.quick-input-widget', { hasText: 'Show only names' }).waitFor();
    await page.keyboard.insertText('铁锈');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: '铁锈 → Rust' }).waitFor();
    await rows.filter({ hasText: 'Open Policy Agent' }).first().waitFor({ state: 'detached' });
    await runCommandByTitle(page, 'Zhengming: Clear Filter');
    await rows.filter({ hasText: 'Open Policy Agent' }).first().waitFor();
  });

  await t.test(
    'the preview shows the fixes by name, and makes those that stay ticked',
    async () => {
      await runCommandByTitle(page, 'Zhengming: Preview the Fixes of All Certain');
      await previewRows(page).filter({ hasText: 'GitHub Actions' }).first().waitFor();
      await previewRows(page).filter({ hasText: 'Untick what is to stay' }).first().waitFor();
      const fix = previewRows(page).filter({ hasText: '每次提交都由' });
      await fix.locator('.edit-checkbox').click();
      await page.getByRole('button', { name: 'Apply' }).click();
      await rows.filter({ hasText: 'Open Policy Agent' }).first().waitFor({ state: 'detached' });
      await runCommandByTitle(page, 'File: Save All');
      await until('the file, saved', () => onDisk().includes('Open Policy Agent') || undefined);
      assert.match(onDisk(), /每次提交都由 GitHub 动作构建/u);
      assert.match(onDisk(), /\[云原生计算基金会\]/u);
    },
  );
});
