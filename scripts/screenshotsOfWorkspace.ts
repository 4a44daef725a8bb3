import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildExtension } from '../test/e2e/build.ts';
import { repository, workspaceTemplate } from '../test/e2e/paths.ts';
import { setUp } from '../test/e2e/setup.ts';
import { type Code, startCode } from '../test/e2e/ui/code.ts';
import { openProblems, runCommandByTitle } from '../test/e2e/ui/reader.ts';
import { expand, openTerminology, previewRows } from '../test/e2e/ui/terminology.ts';
import { SIZE, takePicture } from './screenshots/takePicture.ts';

const ARTICLE = 'rust-in-cloud-native.md';

const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** The sample articles in folders, as a workspace has them. */
function makeWorkspace(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhengming-screenshots-'));
  mkdirSync(path.join(folder, 'articles'));
  cpSync(path.join(repository, 'samples'), path.join(folder, 'articles'), { recursive: true });
  cpSync(path.join(workspaceTemplate, ARTICLE), path.join(folder, ARTICLE));
  return folder;
}

/** The tree beside the list, then the preview of all fixes. */
async function takePictures({ page }: Code): Promise<void> {
  await page.setViewportSize(SIZE);
  const rows = await openTerminology(page);
  await expand(rows.first());
  const file = rows.filter({ hasText: 'a-small-team' });
  await file.waitFor();
  await expand(file);
  await openProblems(page);
  await page.mouse.move(700, 400);
  await takePicture(page, 'workspace-tree');
  await page.keyboard.press('Control+Shift+M');
  await runCommandByTitle(page, 'Zhengming: Preview the Fixes of All Certain');
  await previewRows(page).filter({ hasText: 'Untick' }).first().waitFor({ state: 'attached' });
  await takePicture(page, 'workspace-preview');
}

setUp();
buildExtension();
const workspace = makeWorkspace();
const code = await startCode(ARTICLE, { folder: workspace, settings: SETTINGS });
try {
  await takePictures(code);
} finally {
  await code.stop();
  rmSync(workspace, { recursive: true, force: true });
}
