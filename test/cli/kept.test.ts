import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { COMMAND, createFolder, GLOSSARY } from './zhengming.ts';

const run = promisify(execFile);

const TEXT = '我们用开放政策代理检查每一个请求。\n';

interface Place {
  readonly folder: string;
  /** Runs a check and gives what it found. */
  check(): Promise<readonly string[]>;
  /** The file with what is kept of the bundle. */
  kept(): Promise<string>;
}

async function createPlace(context: TestContext): Promise<Place> {
  const folder = await createFolder(context, { 'a.md': TEXT, 'glossary.yaml': GLOSSARY });
  const cache = join(folder, 'cache');
  const args = ['check', '--no-builtin', '--glossary', 'glossary.yaml', '--format', 'json', 'a.md'];
  return {
    folder,
    async check() {
      const env = { ...process.env, NODE_COMPILE_CACHE: cache };
      const ended = run(process.execPath, [COMMAND, ...args], { cwd: folder, env });
      // The exit code tells of findings.
      const { stdout } = await ended.catch((error: { readonly stdout: string }) => error);
      return JSON.parse(stdout).map((finding: { readonly text: string }) => finding.text);
    },
    async kept() {
      const files = await readdir(cache, { recursive: true });
      const names = files.filter((file) => /zhengming-check-main\.cjs-[\da-f]{16}$/u.test(file));
      assert.equal(
        names.length,
        1,
        `Unexpected files ${files.join(', ')}, expected one of the bundle`,
      );
      return join(cache, names[0] ?? '');
    },
  };
}

suite('compiled code that is kept', () => {
  test('is added to by the first checks, then left alone', async (context) => {
    const { check, kept } = await createPlace(context);
    const files: { readonly modified: number; readonly size: number }[] = [];
    for (let i = 0; i < 10; i++) {
      assert.deepEqual(await check(), ['开放政策代理']);
      const { mtimeMs, size } = await stat(await kept());
      files.push({ modified: mtimeMs, size });
    }
    assert.ok(files.every(({ size }) => size > 100_000));
    assert.notEqual(files[0]?.modified, files[7]?.modified);
    assert.deepEqual(files[8], files[7]);
    assert.deepEqual(files[9], files[7]);
  });

  test('is not used when it is damaged', async (context) => {
    const { check, kept } = await createPlace(context);
    await check();
    const whole = await readFile(await kept());
    for (let i = 0; i < 5; i++) {
      const damaged = Buffer.from(whole);
      randomBytes(64).copy(damaged, Math.floor(Math.random() * (whole.length - 64)));
      await writeFile(await kept(), damaged);
      assert.deepEqual(await check(), ['开放政策代理']);
    }
    for (const length of [0, 1, 1000, whole.length / 2, whole.length - 1]) {
      await writeFile(await kept(), whole.subarray(0, length));
      assert.deepEqual(await check(), ['开放政策代理']);
    }
  });

  test('of one command is not that of another', async (context) => {
    const { check, folder } = await createPlace(context);
    const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') };
    for (const args of [['--help'], ['lsp', '--help']])
      await run(process.execPath, [COMMAND, ...args], { env });
    await check();
    const files = await readdir(join(folder, 'cache'), { recursive: true });
    const kept = files.flatMap((file) => /zhengming-(.*)-main/u.exec(file)?.[1] ?? []);
    assert.deepEqual(kept.sort(), ['check', 'lsp']);
  });

  test('is missed by nobody where it cannot be kept', async (context) => {
    const { check, folder } = await createPlace(context);
    await writeFile(join(folder, 'cache'), 'a file where the folder should be');
    assert.deepEqual(await check(), ['开放政策代理']);
    await rm(join(folder, 'cache'));
    assert.deepEqual(await check(), ['开放政策代理']);
  });
});
