import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { showing } from '../features.ts';
import { until } from '../suite/wait.ts';
import { startCode } from './code.ts';
import {
  closeProblems,
  hoverIn,
  leave,
  lineWith,
  openProblems,
  openQuickFixes,
  runCommandByTitle,
  squiggles,
} from './reader.ts';

const ARTICLE = 'rust-in-cloud-native.md';

test(showing('asYouType'), async (t) => {
  const { page, workspace, stop } = await startCode(ARTICLE);
  t.after(stop);
  const onDisk = () => readFileSync(path.join(workspace, ARTICLE), 'utf8');
  const untilGone = (count: number) =>
    until(
      `${count} wavy lines`,
      async () => (await squiggles(page).count()) === count || undefined,
    );

  await t.test('wavy lines stand below them', async () => {
    await untilGone(6);
  });

  await t.test('the Problems panel lists them', async () => {
    const rows = await openProblems(page);
    await rows.filter({ hasText: 'Open Policy Agent' }).nth(1).waitFor();
    await rows.filter({ hasText: 'GitHub Actions' }).waitFor();
    await closeProblems(page);
  });

  await t.test('resting the mouse on one says what it stands for', async () => {
    const hover = await hoverIn(page, '规则和代码一起评审');
    await hover.getByText('Open Policy Agent').first().waitFor();
    await leave(page);
  });

  await t.test('a quick fix puts one right, and saving writes it', async () => {
    const fixes = await openQuickFixes(page, '每次提交都由');
    await fixes.filter({ hasText: 'GitHub Actions' }).first().click();
    await lineWith(page, '每次提交都由 GitHub Actions 构建').waitFor();
    await page.keyboard.press('Control+S');
    await until('the saved file', () => onDisk().includes('GitHub Actions') || undefined);
    await untilGone(5);
  });

  await t.test('one command puts the rest right', async () => {
    await runCommandByTitle(page, 'Zhengming: Fix');
    await untilGone(0);
    await page.keyboard.press('Control+S');
    await until('the saved file', () => !onDisk().includes('开放政策代理') || undefined);
    assert.match(onDisk(), /由 Rust 编写|用 Rust 编写/u);
    assert.match(onDisk(), /echo "云本地计算基金会"/u);
  });
});
