import path from 'node:path';
import type { Page } from 'playwright-core';

/** What the workbench opens. Paths are absolute, or relative to the working directory. */
export interface WorkbenchOptions {
  /** A folder, or a `.code-workspace` file; an empty window without it. */
  readonly target?: string | undefined;
  readonly developmentPaths?: readonly string[];
  readonly testsPath?: string;
  /** A file to show. */
  readonly file?: string;
}

/** The address at which a server shows the workbench, opened as `options` say. */
export function workbenchUrl(server: URL, options: WorkbenchOptions): URL {
  const remote = (file: string) => `vscode-remote://${server.host}${path.resolve(file)}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const folder of options.developmentPaths ?? []) {
    payload.push(['extensionDevelopmentPath', remote(folder)]);
  }
  if (options.testsPath) payload.push(['extensionTestsPath', remote(options.testsPath)]);
  if (options.file) payload.push(['openFile', remote(options.file)]);

  const url = new URL(server);
  const { target } = options;
  if (target === undefined) url.searchParams.set('ew', 'true');
  else if (target.endsWith('.code-workspace'))
    url.searchParams.set('workspace', path.resolve(target));
  else url.searchParams.set('folder', path.resolve(target));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url;
}

const ERROR_LENGTH = 300;

/** Native modules are not compiled here; VS Code complains of each, and goes on without it. */
const MISSING_MODULE = /Could not locate the bindings file|build\/Release/u;

/** What the workbench says of a test run. */
export interface TestRun {
  /** Resolves with the exit code; rejects when the page crashes. */
  readonly exit: Promise<number>;
  /** The first lines of the errors that the workbench logged so far. */
  readonly errors: ReadonlySet<string>;
}

/** Listens for the end of a test run. To be called before the workbench is opened in `page`. */
export async function followTestRun(page: Page): Promise<TestRun> {
  const errors = new Set<string>();
  const note = (message: string) => {
    const [line = ''] = message.split('\n', 1);
    if (!MISSING_MODULE.test(line)) errors.add(line.slice(0, ERROR_LENGTH));
  };
  page.on('pageerror', (error) => note(String(error)));
  await page.exposeFunction('codeAutomationLog', (level: string, words: unknown[]) => {
    if (level === 'error') note(words.map(String).join(' '));
  });
  let resolveExit: (code: number) => void;
  const exit = new Promise<number>((resolve, reject) => {
    resolveExit = resolve;
    page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
  });
  exit.catch(() => {});
  await page.exposeFunction('codeAutomationExit', (code: number) => resolveExit(code));
  return { exit, errors };
}
