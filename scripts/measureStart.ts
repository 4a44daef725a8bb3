/** Prints what a start of the extension takes in a real VS Code, for some starts, each from nothing. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { buildExtension } from '../test/e2e/build.ts';
import { bundleSuite } from '../test/e2e/bundle.ts';
import { repository, standIn } from '../test/e2e/paths.ts';
import { setUp } from '../test/e2e/setup.ts';
import type { StartTimes } from '../test/e2e/suite/start.ts';
import { makeTemporaryFolder } from '../test/e2e/temporary.ts';

/** Starts VS Code with an empty folder, in which nothing activates the extension. */
async function measureOne(suite: string): Promise<StartTimes> {
  const { path: folder, remove } = makeTemporaryFolder();
  const file = path.join(folder, 'times.json');
  const workspace = path.join(folder, 'workspace');
  mkdirSync(workspace);
  try {
    await runTests({
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE || standIn,
      extensionDevelopmentPath: repository,
      extensionTestsPath: suite,
      extensionTestsEnv: {
        ZHENGMING_TEST_COUNTS: file,
        PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
      },
      launchArgs: [
        workspace,
        `--user-data-dir=${path.join(folder, 'user')}`,
        `--extensions-dir=${path.join(folder, 'extensions')}`,
      ],
    });
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    remove();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const { values } = parseArgs({ options: { starts: { type: 'string', default: '5' } } });
setUp();
buildExtension();
const suite = await bundleSuite('start');
const all: StartTimes[] = [];
for (let i = 0; i < Number(values.starts); i++) all.push(await measureOne(suite));
for (const key of ['load', 'activate', 'ready'] as const) {
  const times = all.map((one) => one[key]);
  const shown = times.map((time) => time.toFixed(0)).join(', ');
  console.log(`${key}: ${median(times).toFixed(0)} ms (${shown})`);
}
