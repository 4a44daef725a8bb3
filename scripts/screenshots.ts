import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension } from '../test/e2e/build.ts';
import { setUp } from '../test/e2e/setup.ts';
import { copyWorkspace, makeTemporaryFolder } from '../test/e2e/temporary.ts';
import { type Code, startCode } from '../test/e2e/ui/code.ts';
import {
  closeProblems,
  hoverIn,
  leave,
  openActionsOn,
  openProblems,
  openQuickFixes,
  squiggles,
} from '../test/e2e/ui/reader.ts';
import { SIZE, takePicture } from './screenshots/takePicture.ts';

/** Settings that leave the screen to the article. */
const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

/** The parts of the window where what is shown stands. */
const UPPER = { x: 0, y: 0, width: SIZE.width, height: 360 };
const LOWER = { ...UPPER, y: SIZE.height - UPPER.height };

/** Takes one picture after the other; each begins where the one before ended. */
async function takePictures({ page }: Code): Promise<void> {
  await page.setViewportSize(SIZE);
  await page.keyboard.press('Control+B');
  await squiggles(page).nth(5).waitFor();
  const problems = await openProblems(page);
  await problems.filter({ hasText: 'GitHub Actions' }).waitFor();
  await takePicture(page, 'problems');
  await closeProblems(page);

  const hover = await hoverIn(page, '策略检查交给');
  await hover.getByText('openpolicyagent.org').first().waitFor();
  await takePicture(page, 'hover', LOWER);
  await leave(page);

  const fixes = await openQuickFixes(page, '每次提交都由');
  await fixes.filter({ hasText: 'GitHub Actions' }).first().waitFor();
  await takePicture(page, 'quick-fix', LOWER);
}

/** How a selection is added to the glossary, and how that looks while it is written. */
async function takeGlossaryPictures({ page }: Code): Promise<void> {
  await page.setViewportSize(SIZE);
  await page.keyboard.press('Control+B');
  const actions = await openActionsOn(page, '开放规约代理');
  await actions.filter({ hasText: 'as wrong rendering of' }).click();
  await page.locator('.quick-input-widget input[type=text]').fill('open policy');
  await page.locator('.quick-input-list', { hasText: 'Open Policy Agent' }).waitFor();
  await takePicture(page, 'add-rendering', UPPER);
  await page.keyboard.press('Escape');

  await openFile(page, 'team.yaml');
  await page.locator('.codelens-decoration', { hasText: 'uses' }).nth(1).waitFor();
  await squiggles(page).first().waitFor();
  await takePicture(page, 'glossary-file', UPPER);
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input[type=text]').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** A workspace with a rendering that no glossary has, and a sentence of its glossary that does not hold. */
function writeGlossaryScene(folder: string): string {
  const workspace = copyWorkspace(folder);
  const article =
    '# 策略\n\n规则交给开放规约代理，由 Beacon 收集指标，Beacon 很快。\n\n港口灯笼显示结果，港口灯笼也发通知。\n';
  writeFileSync(path.join(workspace, 'policy.md'), article);
  const team = path.join(workspace, 'glossary/team.yaml');
  const text = readFileSync(team, 'utf8').replace('控制台由港口灯笼提供', '控制台由灯笼提供');
  writeFileSync(team, text);
  return workspace;
}

setUp();
buildExtension();
const code = await startCode('rust-in-cloud-native.md', { settings: SETTINGS });
try {
  await takePictures(code);
} finally {
  await code.stop();
}
const scene = makeTemporaryFolder();
const glossary = await startCode('policy.md', {
  settings: SETTINGS,
  folder: writeGlossaryScene(scene.path),
});
try {
  await takeGlossaryPictures(glossary);
} finally {
  await glossary.stop();
  scene.remove();
}
