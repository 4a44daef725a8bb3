import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, newPage } from '../code/browser.ts';
import { installExtension } from '../code/install.ts';
import { startServer } from '../code/server.ts';
import { writeSettings } from '../code/settings.ts';
import { workbenchUrl } from '../code/workbench.ts';
import { packagedExtension } from '../paths.ts';
import { copyWorkspace, makeTemporaryFolder } from '../temporary.ts';

/** How VS Code is started for a reader. */
export interface CodeOptions {
  readonly askForTrust?: boolean;
  /** A folder to open a copy of; the sample workspace by default. */
  readonly folder?: string;
  /** The language of the interface, of extensions only: VS Code's own texts come from a language pack. */
  readonly language?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** VS Code as a reader sees it, with the packaged extension and a workspace. */
export interface Code {
  readonly page: Page;
  /** The workspace's folder on disk. */
  readonly workspace: string;
  /** The folder that the extension is installed in. */
  readonly extensions: string;
  stop(): Promise<void>;
}

/** Starts VS Code and shows `file` of the workspace. */
export async function startCode(file: string, options: CodeOptions = {}): Promise<Code> {
  const { path: folder, remove } = makeTemporaryFolder();
  const workspace = copyWorkspace(folder, options.folder);
  const extensions = path.join(folder, 'extensions');
  const userData = path.join(folder, 'user');
  installExtension(packagedExtension, extensions);
  writeSettings(userData, options.settings);
  const { askForTrust = false } = options;
  const server = await startServer({ userData, extensions, askForTrust });
  const browser = await launchBrowser();
  const stop = async () => {
    await browser.close();
    server.stop();
    remove();
  };
  try {
    const page = await newPage(browser, server.url.hostname);
    if (options.language !== undefined) await speak(page, options.language);
    const shown = { target: workspace, file: path.join(workspace, file) };
    await page.goto(workbenchUrl(server.url, shown).href);
    await page.locator('.view-line').first().waitFor();
    return { page, workspace, extensions, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Sets the language as the messages of a language pack would, which are loaded before the workbench. */
async function speak(page: Page, language: string): Promise<void> {
  await page.addInitScript((name) => {
    Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name });
  }, language);
}
