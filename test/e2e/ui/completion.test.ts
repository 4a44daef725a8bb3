import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { showing } from '../features.ts';
import { copyWorkspace, makeTemporaryFolder } from '../temporary.ts';
import { startCode } from './code.ts';
import { createShot, lineWith, openQuickFixes, squiggles } from './reader.ts';

const ARTICLE = '# 边写边补全\n\n我们用 Go 写服务，规则交给开放政策代理。\n\n';

function writeScene(folder: string): string {
  const workspace = copyWorkspace(folder);
  writeFileSync(path.join(workspace, 'typing.md'), ARTICLE);
  return workspace;
}

/** The list that comes up while typing. */
function suggestions(page: Page) {
  return page.locator('.suggest-widget.visible .monaco-list-row');
}

test(showing('completion'), async (t) => {
  const scene = makeTemporaryFolder();
  const { page, stop } = await startCode('typing.md', { folder: writeScene(scene.path) });
  t.after(async () => {
    await stop();
    scene.remove();
  });
  const shot = createShot(page);
  await squiggles(page).first().waitFor();

  await t.test('by the beginning of a name, and Enter writes it with a space', async () => {
    await lineWith(page, '规则交给').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('再用');
    await page.keyboard.type('Kuber', { delay: 50 });
    await suggestions(page).filter({ hasText: 'Kubernetes' }).first().waitFor();
    await shot('completion');
    await page.keyboard.press('Enter');
    await lineWith(page, '再用 Kubernetes').waitFor();
  });

  await t.test('by how a foreign name is written by its sound', async () => {
    await page.keyboard.insertText('，又用');
    for (const char of '库伯') await page.keyboard.insertText(char);
    await suggestions(page).filter({ hasText: 'Kubernetes' }).first().waitFor();
    await shot('completion-sound');
    await page.keyboard.press('Escape');
  });

  await t.test('not in code', async () => {
    await page.keyboard.insertText('，见 `');
    await page.keyboard.type('kubernet', { delay: 50 });
    await suggestions(page).first().waitFor({ state: 'hidden' });
    await page.keyboard.insertText('` 。');
  });

  await t.test('and what can be done about a wrong one is in the menu of quick fixes', async () => {
    const fixes = await openQuickFixes(page, '规则交给');
    await fixes.filter({ hasText: 'Ignore “开放政策代理” in the workspace' }).first().waitFor();
    await fixes.filter({ hasText: 'Why is' }).first().waitFor();
    await shot('quick-fixes');
    await page.keyboard.press('Escape');
  });
});
