import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension } from '../test/e2e/build.ts';
import { repository } from '../test/e2e/paths.ts';
import { setUp } from '../test/e2e/setup.ts';
import { type Code, startCode } from '../test/e2e/ui/code.ts';
import {
  closeProblems,
  hoverIn,
  leave,
  openProblems,
  openQuickFixes,
  squiggles,
} from '../test/e2e/ui/reader.ts';

const FOLDER = path.join(repository, 'docs/images');

/** Settings that leave the screen to the article. */
const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

function save(page: Page, name: string): Promise<unknown> {
  return page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
}

/** Takes one picture after the other; each begins where the one before ended. */
async function takePictures({ page }: Code): Promise<void> {
  await page.keyboard.press('Control+B');
  await squiggles(page).nth(5).waitFor();
  const problems = await openProblems(page);
  await problems.filter({ hasText: 'GitHub Actions' }).waitFor();
  await save(page, 'problems');
  await closeProblems(page);

  const hover = await hoverIn(page, '策略检查交给');
  await hover.getByText('openpolicyagent.org').first().waitFor();
  await save(page, 'hover');
  await leave(page);

  const fixes = await openQuickFixes(page, '每次提交都由');
  await fixes.filter({ hasText: 'GitHub Actions' }).first().waitFor();
  await save(page, 'quick-fix');
}

setUp();
buildExtension();
mkdirSync(FOLDER, { recursive: true });
const code = await startCode('rust-in-cloud-native.md', { settings: SETTINGS });
try {
  await takePictures(code);
} finally {
  await code.stop();
}
