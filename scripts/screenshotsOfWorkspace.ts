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

/** So many files take long enough to be looked at while they are checked. */
const MANY = 6000;

function makeLargeWorkspace(): string {
  const folder = makeWorkspace();
  for (let index = 0; index < MANY; index++) {
    const sub = path.join(folder, 'archive', String(index % 30));
    mkdirSync(sub, { recursive: true });
    cpSync(path.join(workspaceTemplate, ARTICLE), path.join(sub, `${index}.md`));
  }
  return folder;
}

/** How far the list has come, in the tree and in the status bar. */
async function takePictureOfProgress({ page }: Code): Promise<void> {
  await page.setViewportSize(SIZE);
  await runCommandByTitle(page, 'Focus on Terminology View');
  await page.getByText(/\d+ of \d+ files checked/u).waitFor();
  await page.locator('.statusbar-item', { hasText: 'Checking names' }).waitFor();
  await takePicture(page, 'workspace-progress');
}

/** The tree beside the list, then the preview of all fixes. */
async function takePictures({ page }: Code): Promise<void> {
  await page.setViewportSize(SIZE);
  const rows = await openTerminology(page);
  // Until then rows may still come before it.
  await rows.filter({ hasText: '3 in 3 files' }).waitFor();
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

async function picture(workspace: string, take: (code: Code) => Promise<void>): Promise<void> {
  const code = await startCode(ARTICLE, { folder: workspace, settings: SETTINGS });
  try {
    await take(code);
  } finally {
    await code.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}

setUp();
buildExtension();
await picture(makeWorkspace(), takePictures);
await picture(makeLargeWorkspace(), takePictureOfProgress);
