import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { COMMAND, createFolder } from '../cli/zhengming.ts';
import { REPOSITORY } from '../support/markdownFiles.ts';

/** An editor that takes longer waits for what does not come. */
const LIMIT_MS = 45_000;

/** The `index`-th block of code in a language under a heading of the page on editors, as people copy it. */
export async function readSetUp(heading: string, language: string, index = 0): Promise<string> {
  const page = await readFile(join(REPOSITORY, 'docs/editors.md'), 'utf8');
  const section = page.split(/^## /mu).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)];
  const code = blocks.filter((block) => block[1] === language)[index]?.[2];
  if (code !== undefined) return code;
  throw new Error(`Unexpected lack of ${language} under “${heading}” in docs/editors.md`);
}

export interface EditorRun {
  readonly command: string;
  /** What follows it; paths are relative to the folder. */
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Runs an editor in a folder with `files` until it ends, with the built `zhengming` on its path, and reads the
 * JSON that it left in `result.json`.
 * @throws with what it printed, where it left none.
 */
export async function runEditor(
  t: TestContext,
  { command, args, files }: EditorRun,
): Promise<unknown> {
  const folder = await createFolder(t, files);
  const programs = join(folder, '.programs');
  await mkdir(programs);
  await symlink(COMMAND, join(programs, 'zhengming'));
  const child = spawn(command, args, {
    cwd: folder,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, '.config'),
      XDG_DATA_HOME: join(folder, '.data'),
      XDG_STATE_HOME: join(folder, '.state'),
      PATH: [programs, dirname(process.execPath), process.env.PATH].join(delimiter),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  await once(child, 'close');
  try {
    return JSON.parse(await readFile(join(folder, 'result.json'), 'utf8'));
  } catch (error) {
    throw new Error(`Unexpected end of ${command}: ${(await output).join('\n')}`, { cause: error });
  }
}

/** What an editor without a terminal is told to do, in a file beside this one. */
export function readScript(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, name), 'utf8');
}
