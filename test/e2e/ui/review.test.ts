import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { showing } from '../features.ts';
import { until } from '../suite/wait.ts';
import { copyWorkspace, makeTemporaryFolder } from '../temporary.ts';
import { startCode } from './code.ts';
import { createShot, lineWith, runCommandByTitle, squiggles } from './reader.ts';

const ARTICLE = `# 审阅

我们用 Go 写服务，规则交给开放政策代理。

每次提交都由 GitHub 动作构建，再由开放策略代理检查。
`;

function writeScene(folder: string): string {
  const workspace = copyWorkspace(folder);
  writeFileSync(path.join(workspace, 'review.md'), ARTICLE);
  return workspace;
}

function keys(page: Page, text: string) {
  return page.locator('.statusbar-item', { hasText: text });
}

test(showing('review'), async (t) => {
  const scene = makeTemporaryFolder();
  const { page, workspace, stop } = await startCode('review.md', {
    folder: writeScene(scene.path),
  });
  t.after(async () => {
    await stop();
    scene.remove();
  });
  const shot = createShot(page);

  await t.test('the first name is marked, with what would stand there and the keys', async () => {
    await until('3 wavy lines', async () => (await squiggles(page).count()) === 3 || undefined);
    await runCommandByTitle(page, 'Review Wrong Names in This File');
    await keys(page, '3 wrong names left').waitFor();
    await page.locator('.monaco-hover:visible', { hasText: 'Open Policy Agent' }).first().waitFor();
    await shot('review');
  });

  await t.test('Enter replaces it and goes on', async () => {
    await page.keyboard.press('Enter');
    await keys(page, '2 wrong names left').waitFor();
    await lineWith(page, '规则交给 Open Policy Agent').waitFor();
  });

  await t.test('undo takes that back', async () => {
    await page.keyboard.press('Control+Z');
    await keys(page, '3 wrong names left').waitFor();
    await lineWith(page, '规则交给开放政策代理').waitFor();
  });

  await t.test('a digit takes another form', async () => {
    await page.keyboard.press('2');
    await keys(page, '2 wrong names left').waitFor();
    await lineWith(page, '规则交给 OPA').waitFor();
  });

  await t.test('Space keeps, and types no space', async () => {
    await page.keyboard.press('Space');
    await keys(page, 'The last wrong name').waitFor();
    await lineWith(page, '由 GitHub 动作构建').waitFor();
  });

  await t.test('at the end it is over, and the keys are keys again', async () => {
    await page.keyboard.press('Enter');
    await keys(page, 'Space keeps').waitFor({ state: 'hidden' });
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+S');
    const onDisk = () => readFileSync(path.join(workspace, 'review.md'), 'utf8');
    await until('the saved file', () => onDisk() !== ARTICLE || undefined);
    const squeezed = onDisk().replace(/\s+/gu, ' ');
    assert.match(squeezed, /GitHub 动作构建，再由 Open Policy Agent 检查/u);
  });

  await t.test('Next Wrong Name goes to the one that was kept', async () => {
    await page.keyboard.press('Alt+F9');
    await page.locator('.monaco-hover:visible', { hasText: 'GitHub Actions' }).first().waitFor();
  });

  await t.test(
    'a review of the workspace goes on in the next file, and Escape ends it',
    async () => {
      await runCommandByTitle(page, 'Review Wrong Names in the Workspace');
      await keys(page, 'The last wrong name').waitFor();
      await page.keyboard.press('Space');
      await page.locator('.tab.active', { hasText: 'rust-in-cloud-native.md' }).waitFor();
      await keys(page, '6 wrong names left').waitFor();
      await page.keyboard.press('Escape');
      await keys(page, 'Space keeps').waitFor({ state: 'hidden' });
    },
  );
});
