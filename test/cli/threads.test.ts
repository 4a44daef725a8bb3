import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { COMMAND, createFolder, GLOSSARY, zhengming } from './zhengming.ts';

const FOLDERS = 8;

/** What a file of a tree may hold: nothing, findings of each confidence, a text that is no text. */
const CONTENTS: readonly (string | Uint8Array)[] = [
  '没有名字。\n',
  '# 标题\n\n我们用开放政策代理。\n',
  'Rust 很好，铁锈也很好。\n\n[铁锈](https://www.rust-lang.org/)\r\n',
  '',
  `${'长文。\n\n'.repeat(8000)}开放政策\n代理。\n`,
  'Rust。\n\n车身上的[铁锈](https://www.rust-lang.org/)。\n',
  Buffer.from([0xe5, 0xbc, 0x80, 0xff]),
];

/** 200 files in folders of several configurations, one of them wrong: enough for threads without being asked. */
function createTree(): Readonly<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {
    'zhengming.yaml': 'builtin: false\nglossaries: [glossary.yaml]\n',
    'glossary.yaml': GLOSSARY,
    'f2/zhengming.yaml': 'entries: { open-policy-agent: "off" }\n',
    'f3/zhengming.yaml': 'minConfidence: surely\n',
    'f5/zhengming.yaml': 'exclude: ["1*.md"]\nminConfidence: possible\n',
    'f6/zhengming.yaml': 'glossaries: [absent.tsv]\n',
  };
  for (let index = 0; index < 200; index++) {
    files[`f${index % FOLDERS}/${index}.md`] = CONTENTS[index % CONTENTS.length] ?? '';
  }
  return files;
}

describe('--threads', () => {
  for (const format of ['json', 'text', 'junit', 'html']) {
    test(`changes nothing in the output as ${format}`, async (t) => {
      const folder = await createFolder(t, createTree());
      const run = (...threads: readonly string[]) =>
        zhengming(folder, 'check', '--format', format, ...threads, 'absent.md', '.', 'f1/1.md');
      const one = await run('--threads', '1');
      assert.equal(one.exitCode, 2);
      assert.ok(one.stdout.split('\n').length > 100);
      assert.ok(one.stderr.split('\n').length > 25);
      assert.deepEqual(await run('--threads', '2'), one);
      assert.deepEqual(await run('--threads', '4'), one);
      assert.deepEqual(await run(), one);
    });
  }

  test('are used where there is much to check, without being asked for', async (t) => {
    const text = `${'没有名字。\n\n'.repeat(3000)}开放政策代理\n`;
    const files = Array.from({ length: 80 }, (_, index) => [`${index}.md`, text] as const);
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      ...Object.fromEntries(files),
    });
    const own = ['--no-builtin', '--glossary', 'glossary.yaml'];
    const { stdout, stderr, exitCode } = await zhengming(folder, 'check', ...own, '.');
    assert.equal(stderr, '');
    assert.match(stdout, /\n80 findings \(80 certain\) in 80 of 80 files\n$/u);
    assert.equal(exitCode, 1);
  });

  test('ends at once when it is interrupted', async (t) => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${index}.md`, '开放政策代理。\n\n'.repeat(20)]),
    );
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, ...files });
    const own = ['check', '--no-builtin', '--glossary', 'glossary.yaml', '--threads', '2', '.'];
    const child = spawn(process.execPath, [COMMAND, ...own], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // What is not read keeps the command from ending by itself.
    await once(child.stdout, 'readable');
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [null, 'SIGINT']);
  });
});

describe('--threads of fix', () => {
  for (const mode of ['--diff', '--dry-run', '--min-confidence=likely']) {
    test(`changes nothing with ${mode}, in the output or the files`, async (t) => {
      const run = async (...threads: readonly string[]) => {
        const folder = await createFolder(t, createTree());
        await symlink('0.md', join(folder, 'f0/twice.md'));
        await symlink('../f0', join(folder, 'f1/again'));
        const paths = ['absent.md', '.', 'f0/twice.md', 'f1/again/0.md', 'f1/1.md'];
        const ended = await zhengming(folder, 'fix', mode, ...threads, ...paths);
        return { ...ended, files: await readAll(folder) };
      };
      const one = await run('--threads', '1');
      assert.equal(one.exitCode, 2);
      assert.ok(one.stdout.split('\n').length > 50);
      assert.deepEqual(await run('--threads', '2'), one);
      assert.deepEqual(await run('--threads', '4'), one);
      assert.deepEqual(await run(), one);
    });
  }
});

/** All files below a folder with their contents, by path. */
async function readAll(folder: string): Promise<Readonly<Record<string, string>>> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = items
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  const read = async (path: string) =>
    [relative(folder, path), await readFile(path, 'latin1')] as const;
  return Object.fromEntries(await Promise.all(paths.sort().map(read)));
}
