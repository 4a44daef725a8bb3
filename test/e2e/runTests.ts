import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  TestRunFailedError,
} from '@vscode/test-electron';
import { articleEnvironment } from './article.ts';
import { bundleSuite } from './bundle.ts';
import { runCommand } from './command.ts';
import { addCounts, type Counts } from './counts.ts';
import { packagedExtension, repository, standIn } from './paths.ts';
import { copyWorkspace, makeTemporaryFolder } from './temporary.ts';

/** One start of VS Code: a suite of `suite/`, and the extension that it is run with. */
interface Run {
  readonly suite: 'development' | 'packaged';
  readonly developmentPath: string;
  /** A folder of the run's own. */
  readonly folder: string;
}

/** `VSCODE_EXECUTABLE`; where it is not set, VS Code's latest version, downloaded. */
async function chooseExecutable(): Promise<string> {
  return process.env.VSCODE_EXECUTABLE || (await downloadAndUnzipVSCode());
}

/** Runs a suite and returns its counts. Rejects when VS Code ended without any. */
async function runSuite(executable: string, run: Run): Promise<Counts> {
  const counts = path.join(run.folder, 'counts.json');
  const environment = {
    ...articleEnvironment(run.folder),
    ZHENGMING_TEST_COUNTS: counts,
    // The stand-in's first line asks for the Node that runs this.
    PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
  };
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: run.developmentPath,
      extensionTestsPath: await bundleSuite(run.suite),
      extensionTestsEnv: environment,
      launchArgs: [
        copyWorkspace(run.folder),
        `--user-data-dir=${path.join(run.folder, 'user')}`,
        `--extensions-dir=${path.join(run.folder, 'extensions')}`,
      ],
    });
  } catch (error) {
    const testsFailed = error instanceof TestRunFailedError && error.code === 1;
    if (!(testsFailed && existsSync(counts))) throw error;
  }
  return JSON.parse(readFileSync(counts, 'utf8'));
}

/** The extension from the sources' own folder. */
async function runDevelopment(executable: string): Promise<Counts> {
  const { path: folder, remove } = makeTemporaryFolder();
  try {
    return await runSuite(executable, {
      suite: 'development',
      developmentPath: repository,
      folder,
    });
  } finally {
    remove();
  }
}

/** VS Code loads tests only with an extension under development: this one does nothing. */
function writeEmptyExtension(folder: string): string {
  const extension = path.join(folder, 'empty');
  const manifest = {
    name: 'empty',
    publisher: 'zhengming',
    version: '0.0.0',
    engines: { vscode: '*' },
  };
  mkdirSync(extension);
  writeFileSync(path.join(extension, 'package.json'), JSON.stringify(manifest));
  return extension;
}

function install(executable: string, vsix: string, folder: string): void {
  const [command = executable, ...args] =
    executable === standIn ? [standIn] : resolveCliArgsFromVSCodeExecutablePath(executable);
  const extensions = path.join(folder, 'extensions');
  const flags = [`--extensions-dir=${extensions}`, `--user-data-dir=${path.join(folder, 'user')}`];
  runCommand(command, [...args, `--install-extension=${vsix}`, ...flags], { quiet: true });
}

/** The packaged extension, installed where there is no other. */
async function runPackaged(executable: string): Promise<Counts> {
  const { path: folder, remove } = makeTemporaryFolder();
  try {
    install(executable, packagedExtension, folder);
    const developmentPath = writeEmptyExtension(folder);
    return await runSuite(executable, { suite: 'packaged', developmentPath, folder });
  } finally {
    remove();
  }
}

/** Runs the tests that use VS Code's own interface, inside of VS Code. */
export async function runSuites(): Promise<Counts> {
  const executable = await chooseExecutable();
  return addCounts(await runDevelopment(executable), await runPackaged(executable));
}

if (import.meta.main) {
  const { passed, failed, skipped } = await runSuites();
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
