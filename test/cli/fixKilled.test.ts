import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { COMMAND, GLOSSARY } from './zhengming.ts';

const FILES = 1000;
const KILLS = 50;

/** Where there is a disk in memory: waiting for a real one a thousand times is not what is tested. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** One in ten is long, so that writing it takes a while. */
function textOf(file: number, name: string): string {
  const rest = file % 10 === 0 ? '没有什么要说的。\n\n'.repeat(1500) : '';
  return `第 ${file} 篇。\n\n我们用 ${name} 检查请求。\n\n${rest}再用 ${name} 检查。\n`;
}

const OLD = Array.from({ length: FILES }, (_, file) => textOf(file, '开放政策代理'));
const NEW = Array.from({ length: FILES }, (_, file) => textOf(file, 'Open Policy Agent'));

async function createFiles(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(PLACE, 'zhengming-killed-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, '.git'));
  await mkdir(join(folder, 'docs'));
  await writeFile(join(folder, 'glossary.yaml'), GLOSSARY);
  return folder;
}

const pathOf = (folder: string, file: number): string => join(folder, 'docs', `${file}.md`);

function writeOld(folder: string): void {
  for (const [file, text] of OLD.entries()) writeFileSync(pathOf(folder, file), text);
}

/** How many files are new; that each is old or new is asserted. */
function countNew(folder: string): number {
  const texts = OLD.map((_, file) => readFileSync(pathOf(folder, file), 'utf8'));
  const broken = texts.findIndex((text, file) => text !== OLD[file] && text !== NEW[file]);
  assert.equal(broken, -1, `${broken}.md is neither old nor new: ${texts[broken]?.length} units`);
  return texts.filter((text, file) => text === NEW[file]).length;
}

function startFix(folder: string) {
  const own = ['--no-builtin', '--glossary', 'glossary.yaml'];
  return spawn(process.execPath, [COMMAND, 'fix', ...own, 'docs'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('killed at random moments, fix leaves every file old or new', async (t) => {
  const folder = await createFiles(t);
  writeOld(folder);
  let interrupted = 0;
  let done = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    if (done > FILES / 2) writeOld(folder);
    const child = startFix(folder);
    const ended = once(child, 'close');
    // The first line says that writing has begun.
    await Promise.race([once(child.stdout, 'data'), ended]);
    await setTimeout(Math.random() * 60);
    child.kill('SIGKILL');
    const [, signal] = await ended;
    if (signal === 'SIGKILL') interrupted++;
    done = countNew(folder);
  }
  assert.ok(interrupted > KILLS / 2, `${interrupted} of ${KILLS} were killed before their end`);
  const [exitCode] = await once(startFix(folder).on('error', assert.fail), 'close');
  assert.equal(exitCode, 0);
  assert.equal(countNew(folder), FILES);
  const files = await readdir(join(folder, 'docs'));
  assert.deepEqual(files.length, FILES, 'drafts of killed processes are gone');
});

test('asked to stop, fix ends between two files', async (t) => {
  const folder = await createFiles(t);
  writeOld(folder);
  const child = startFix(folder);
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [null, 'SIGTERM']);
  const done = countNew(folder);
  assert.ok(done > 0 && done < FILES, `${done} files were fixed`);
  assert.equal((await readdir(join(folder, 'docs'))).length, FILES, 'no draft is left');
});
