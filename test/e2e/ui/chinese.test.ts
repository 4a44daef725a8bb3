import { test } from 'node:test';
import { showing } from '../features.ts';
import { startCode } from './code.ts';
import {
  closeProblems,
  hoverIn,
  leave,
  openProblems,
  openQuickFixes,
  runCommandByTitle,
  squiggles,
} from './reader.ts';
import { closeLanguageStatus, openLanguageStatus } from './status.ts';

test(showing('chinese'), async (t) => {
  const { page, stop } = await startCode('rust-in-cloud-native.md', { language: 'zh-cn' });
  t.after(stop);
  await squiggles(page).nth(5).waitFor();

  await t.test('by the problems', async () => {
    const rows = await openProblems(page);
    await rows.filter({ hasText: '应为 `GitHub Actions`：术语表把它列为错误译法' }).waitFor();
    await closeProblems(page);
  });

  await t.test('by the explanation of a name', async () => {
    const hover = await hoverIn(page, '规则和代码一起评审');
    await hover.getByText('此处确定有误').waitFor();
    await leave(page);
  });

  await t.test('by the quick fixes', async () => {
    const fixes = await openQuickFixes(page, '每次提交都由');
    await fixes.filter({ hasText: '改为“GitHub Actions”' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  await t.test('by the status', async () => {
    const lines = await openLanguageStatus(page);
    await lines.filter({ hasText: /正名：[\d,]+ 个名称.*确定和很可能/u }).waitFor();
    await closeLanguageStatus(page);
  });

  await t.test('by the commands and what they ask', async () => {
    await runCommandByTitle(page, '正名: 显示状态和操作');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '修复此文件中所有确定的错误名称' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
