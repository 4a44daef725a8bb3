import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { applyEdits, type TextEdit } from '@zhengming/core';
import fc from 'fast-check';
import { toUnifiedDiff } from '../../cli/src/fix/unifiedDiff.ts';
import { createFolder, GLOSSARY, zhengming } from './zhengming.ts';

/** Lets a program that others wrote do what a diff says to the file `path` of a folder. */
function applyDiff(folder: string, diff: string): void {
  const options = { cwd: folder, input: diff, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync('git', ['apply', '-p1', '-'], options);
  assert.equal(status, 0, `${stderr}\n${diff}`);
}

/** Replacements of words of a text by others, of any length, some with line ends in them. */
const replacements = fc.array(
  fc.record({
    at: fc.nat(400),
    length: fc.nat(30),
    text: fc.stringMatching(/^[ab\n]{0,12}$/u),
  }),
  { minLength: 1, maxLength: 8 },
);

/** In order and without overlaps; only those that change something. */
function toEdits(
  text: string,
  wanted: typeof replacements extends fc.Arbitrary<infer T> ? T : never,
) {
  const edits: TextEdit[] = [];
  let free = 0;
  for (const one of [...wanted].sort((a, b) => a.at - b.at)) {
    const start = Math.min(one.at, text.length);
    const end = Math.min(start + one.length, text.length);
    if (start < free || text.slice(start, end) === one.text) continue;
    edits.push({ range: { start, end }, text: one.text });
    free = end + 1;
  }
  return edits;
}

describe('a unified diff', () => {
  test('does to a text what the edits do, says Git', async (t) => {
    const folder = await createFolder(t, {});
    const texts = fc.stringMatching(/^[xy\r\n豆]{0,400}$/u);
    // One call of Git for all: each text is a file of its own.
    const cases = fc.sample(fc.tuple(texts, replacements), 300).flatMap(([text, wanted], index) => {
      const edits = toEdits(text, wanted);
      return edits.length === 0 || text === '' ? [] : [{ path: `${index}.md`, text, edits }];
    });
    assert.ok(cases.length > 200);
    for (const { path, text } of cases) await writeFile(join(folder, path), text);
    applyDiff(folder, cases.map(toUnifiedDiff).join(''));
    for (const { path, text, edits } of cases) {
      const expected = applyEdits(text, edits);
      const found = await readFile(join(folder, path), 'utf8').catch(() => '');
      assert.equal(found, expected, JSON.stringify({ text, edits }));
    }
  });

  test('is what GNU diff writes', async (t) => {
    const text = Array.from({ length: 40 }, (_, index) => `line ${index}\n`).join('');
    const places = ['line 0\n', 'line 9\n', 'line 16\n', 'line 17\n', 'line 30\n', 'line 39\n'];
    const edits = places.map((line) => {
      const start = text.indexOf(line);
      return { range: { start, end: start + line.length - 1 }, text: 'changed' };
    });
    const folder = await createFolder(t, { 'a/x.md': text, 'b/x.md': applyEdits(text, edits) });
    const labels = ['--label', 'a/x.md', '--label', 'b/x.md'];
    const args = ['-u', ...labels, 'a/x.md', 'b/x.md'];
    const { stdout } = spawnSync('diff', args, { cwd: folder, encoding: 'utf8' });
    assert.equal(toUnifiedDiff({ path: 'x.md', text, edits }), stdout);
  });

  const names = [
    'with space.md',
    '名字.md',
    'tab\tbed.md',
    'new\nline.md',
    'a "b" \\ c.md',
    '\u0001.md',
  ];
  for (const path of names) {
    test(`names ${JSON.stringify(path)} so that Git finds it`, async (t) => {
      const folder = await createFolder(t, { [path]: 'one\n' });
      const edits = [{ range: { start: 0, end: 3 }, text: 'two' }];
      applyDiff(folder, toUnifiedDiff({ path, text: 'one\n', edits }));
      assert.equal(await readFile(join(folder, path), 'utf8'), 'two\n');
    });
  }
});

describe('fix --diff', () => {
  const OWN = ['--no-builtin', '--glossary', 'glossary.yaml'];

  test('prints what fix does, and writes nothing', async (t) => {
    const article = '# 标题\r\n\r\n我们用开放政策代理检查请求。\r\n\r\n没有别的。';
    const files = { 'a.md': article, 'docs/b.md': `\uFEFF开放政策代理\n`, 'c.md': '没有。\n' };
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, ...files });
    const { stdout, stderr, exitCode } = await zhengming(folder, 'fix', ...OWN, '--diff', '.');
    assert.equal(exitCode, 1);
    assert.equal(stderr, 'Would fix 2 findings in 2 of 3 files\n');
    for (const [path, content] of Object.entries(files)) {
      assert.equal(await readFile(join(folder, path), 'utf8'), content);
    }
    applyDiff(folder, stdout);
    const fixed = await createFolder(t, { 'glossary.yaml': GLOSSARY, ...files });
    await zhengming(fixed, 'fix', ...OWN, '.');
    for (const path of Object.keys(files)) {
      const expected = await readFile(join(fixed, path));
      assert.deepEqual(await readFile(join(folder, path)), expected, path);
    }
  });

  test('prints nothing where there is nothing to fix', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': '没有。\n' });
    const { stdout, exitCode } = await zhengming(folder, 'fix', ...OWN, '--diff', '.');
    assert.equal(stdout, '');
    assert.equal(exitCode, 0);
  });
});
