import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getuid } from 'node:process';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import type { JsonFinding } from '../../cli/src/report/formats/json.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

/** The command as it is installed. */
export const COMMAND = join(REPOSITORY, 'cli/bin/zhengming.js');

if (!existsSync(join(REPOSITORY, 'cli/dist/main.cjs'))) {
  throw new Error('Unexpected lack of cli/dist/main.cjs, expected `npm run build` to have made it');
}

/** A glossary of the tests' own, so that no test depends on what the built-in one holds. */
export const GLOSSARY = `language: zh-CN
entries:
  - name: Open Policy Agent
    kind: project
    accept: [OPA]
    homes: [openpolicyagent.org]
    wrong:
      开放政策代理: 我们用开放政策代理检查每一个请求。
  - name: Rust
    kind: language
    homes: [rust-lang.org]
    wrong:
      铁锈:
        when: evidence
        ordinary: [车身]
        flag: Rust 就是铁锈。
        pass: 铁锈要先打磨干净。
`;

/** How a run of the command ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a folder with the files given, by path; it is gone after the test. */
export async function createFolder(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengming-cli-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  // Ends the search for configuration here, whatever stands in the folders above.
  await mkdir(join(folder, '.git'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Runs the built command in `folder` until it ends. */
export function zhengming(folder: string, ...args: readonly string[]): Promise<Ended> {
  return runIn(folder, args, {});
}

/** The same, as a user who may read only what is open to all, even where the tests run as root. */
export function zhengmingAsAnyone(folder: string, ...args: readonly string[]): Promise<Ended> {
  return runIn(folder, args, getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});
}

/** The user without rights, by convention. */
const NOBODY = 65_534;

/** The same, with something to read on standard input. */
export function zhengmingWithInput(
  folder: string,
  input: string | Uint8Array,
  ...args: readonly string[]
): Promise<Ended> {
  return runIn(folder, args, {}, input);
}

async function runIn(
  folder: string,
  args: readonly string[],
  user: { readonly uid?: number; readonly gid?: number },
  input: string | Uint8Array = '',
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...user,
  });
  // Most commands end without reading it.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [[exitCode], stdout, stderr] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { exitCode, stdout, stderr };
}

/** Runs `check --format json` with the tests' glossary alone, `glossary.yaml` in `folder`. */
export async function checkAsJson(
  folder: string,
  ...args: readonly string[]
): Promise<Ended & { readonly findings: readonly JsonFinding[] }> {
  const own = ['--no-builtin', '--glossary', 'glossary.yaml', '--format', 'json'];
  const ended = await zhengming(folder, 'check', ...own, ...args);
  return { ...ended, findings: JSON.parse(ended.stdout) };
}

/** `file:line:column text` of each finding. */
export function places(findings: readonly JsonFinding[]): readonly string[] {
  return findings.map(({ file, line, column, text }) => `${file}:${line}:${column} ${text}`);
}
