/**
 * Measures the list of a whole workspace in a real VS Code: `npm run bench:workspace -- FOLDER`. The folder
 * is copied first. Needs Linux, which tells what processes take, and what the end-to-end tests need.
 */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';
import { buildExtension } from '../test/e2e/build.ts';
import { setUp } from '../test/e2e/setup.ts';
import { type Code, startCode } from '../test/e2e/ui/code.ts';
import { countProblems, untilProblems } from './measure/problems.ts';
import { findProcesses, readProcess } from './measure/process.ts';
import { measureTyping, quantile } from './measure/typing.ts';
import { REPOSITORY } from './repository.ts';

/** The article that is typed in is of about this size, in bytes. */
const ARTICLE_SIZE = 6 * 1024;

const SETTINGS = { 'editor.minimap.enabled': false, 'security.workspace.trust.enabled': false };

function print(what: string, value: string): void {
  console.log(`${what.padEnd(58)} ${value}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function chooseArticle(folder: string): string {
  const distance = (name: string): number =>
    Math.abs(statSync(path.join(folder, name)).size - ARTICLE_SIZE);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const [best] = names.map((name) => [distance(name), name] as const).sort((a, b) => a[0] - b[0]);
  if (!best) throw new Error(`Unexpected folder ${folder}, expected one with Markdown files in it`);
  return best[1];
}

/** What the command finds in a folder: what the list must come to. */
function countFindings(folder: string): number {
  const command = path.join(REPOSITORY, 'cli/bin/zhengming.js');
  try {
    execFileSync(process.execPath, [command, 'check', folder, '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1024 ** 3,
    });
    return 0;
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    return (JSON.parse(output) as unknown[]).length;
  }
}

/** When the server was first seen, and its process: not the one of the window before, which may still be ending. */
async function untilServer(
  { page, extensions }: Code,
  before: number | undefined,
): Promise<{ id: number; since: number }> {
  for (;;) {
    const [id] = findProcesses(extensions, 'dist/server.js').filter((one) => one !== before);
    if (id !== undefined) return { id, since: Date.now() };
    await page.waitForTimeout(20);
  }
}

async function measureOpening(
  code: Code,
  expected: number,
  what: string,
  before?: number,
): Promise<number> {
  const { id, since } = await untilServer(code, before);
  const first = await untilProblems(code.page, (count) => count > 0);
  print(`${what}: first problems, since the server started`, seconds(first - since));
  const all = await untilProblems(code.page, (count) => count >= expected);
  print(`${what}: all ${expected} problems`, seconds(all - since));
  return id;
}

function printTyping(what: string, times: readonly number[]): void {
  const figures = [0.5, 0.95, 1].map((share) => `${quantile(times, share).toFixed(0)} ms`);
  print(`${what}, median / p95 / longest of ${times.length}`, figures.join(' / '));
}

async function measureRest(code: Code, id: number): Promise<void> {
  await code.page.waitForTimeout(30_000);
  const before = readProcess(id);
  await code.page.waitForTimeout(10_000);
  const after = readProcess(id);
  print('server: memory at its peak', `${before.peak.toFixed(0)} MB`);
  print('server: memory after half a minute', `${after.resident.toFixed(0)} MB`);
  print('server: processor time in 10 idle seconds', `${(after.cpu - before.cpu).toFixed(2)} s`);
}

const WRONG = '我们在库伯内特斯上运行。\n';

/** One file is changed, made, renamed and deleted on disk. */
async function measureChanges({ page, workspace }: Code): Promise<void> {
  const made = path.join(workspace, 'a-file-of-the-measurement.md');
  const moved = path.join(workspace, 'another-file-of-the-measurement.md');
  const steps: readonly (readonly [string, number, () => void])[] = [
    ['made', 1, () => writeFileSync(made, WRONG)],
    ['changed', 1, () => writeFileSync(made, `${WRONG}\n${WRONG}`)],
    [
      'renamed, and changed',
      -1,
      () => {
        renameSync(made, moved);
        writeFileSync(moved, WRONG);
      },
    ],
    ['deleted', -1, () => rmSync(moved)],
  ];
  for (const [what, difference, act] of steps) {
    const expected = (await countProblems(page)) + difference;
    const start = Date.now();
    act();
    const end = await untilProblems(page, (count) => count === expected, 20_000);
    print(`a file is ${what} on disk: the list is right after`, seconds(end - start));
    await page.waitForTimeout(1500);
  }
}

/** Two commits that differ in many files. */
async function measureCheckout({ page, workspace }: Code): Promise<void> {
  const git = (...args: readonly string[]): void =>
    void execFileSync(
      'git',
      ['-C', workspace, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args],
      {
        stdio: 'ignore',
      },
    );
  git('init', '--initial-branch=one');
  git('add', '--all');
  git('commit', '--message=one');
  git('checkout', '-b', 'two');
  const names = readdirSync(workspace)
    .filter((name) => name.endsWith('.md'))
    .slice(0, 3000);
  for (const [index, name] of names.entries()) {
    const file = path.join(workspace, name);
    if (index % 10 === 0) rmSync(file);
    else if (index % 10 === 1) renameSync(file, path.join(workspace, `moved-${name}`));
    else writeFileSync(file, `${readFileSync(file, 'utf8')}\n\n${WRONG}`);
  }
  mkdirSync(path.join(workspace, 'new'));
  writeFileSync(path.join(workspace, 'new/a.md'), WRONG);
  git('add', '--all');
  git('commit', '--message=two');
  for (const branch of ['one', 'two']) {
    git('checkout', branch);
    const start = Date.now();
    const expected = countFindings(workspace);
    const end = await untilProblems(page, (count) => count === expected, 90_000);
    print(
      `git checkout of a branch that differs in ${names.length} files: right after`,
      seconds(end - start),
    );
    await page.waitForTimeout(3000);
    print(
      '… and still, compared with the command',
      (await countProblems(page)) === expected ? 'yes' : 'NO',
    );
  }
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('Expected a folder: npm run bench:workspace -- FOLDER');
  const root = path.resolve(folder);
  setUp();
  buildExtension();
  const article = chooseArticle(root);
  const expected = countFindings(root);
  print('machine', `${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}`);
  print(
    'load before',
    loadavg()
      .map((one) => one.toFixed(1))
      .join(' '),
  );
  const code = await startCode(article, { folder: root, settings: SETTINGS });
  try {
    const id = await measureOpening(code, expected, 'first opening');
    await measureRest(code, id);
    printTyping(
      'keystroke to wavy line, afterwards',
      await measureTyping(code.page, (count) => count >= 60),
    );
    await measureChanges(code);
    await code.page.reload();
    await measureOpening(code, expected, 'second opening', id);
    await measureCheckout(code);
  } finally {
    await code.stop();
  }
  const other = await startCode(article, { folder: root, settings: SETTINGS });
  try {
    let isListed = false;
    const listed = untilProblems(other.page, (count) => count >= expected).then(() => {
      isListed = true;
    });
    printTyping(
      'keystroke to wavy line, while all is being checked',
      await measureTyping(other.page, (count) => isListed || count >= 400),
    );
    await listed;
  } finally {
    await other.stop();
  }
  print(
    'load after',
    loadavg()
      .map((one) => one.toFixed(1))
      .join(' '),
  );
}

await main(process.argv[2]);
