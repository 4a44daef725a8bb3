import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFolder, GLOSSARY, zhengming } from './zhengming.ts';

const OWN = ['check', '--no-builtin', '--glossary', 'glossary.yaml'];

const FILES = {
  'glossary.yaml': GLOSSARY,
  'a.md': '开放政策代理。\n\n开放政策代理！\n',
  'b.md': 'Rust 与铁锈。\n',
  'c.md': '开放政策代理？\n',
};

describe('--fail-on', () => {
  const cases: readonly (readonly [what: string, file: string, exitCode: number])[] = [
    ['certain', 'a.md', 1],
    ['certain', 'b.md', 0],
    ['likely', 'b.md', 1],
    ['possible', 'b.md', 1],
    ['error', 'a.md', 0],
    ['warning', 'a.md', 1],
    ['warning', 'b.md', 0],
    ['information', 'b.md', 1],
    ['hint', 'b.md', 1],
    ['never', 'a.md', 0],
  ];
  for (const [what, file, exitCode] of cases) {
    test(`${what} on ${file} gives ${exitCode}`, async (t) => {
      const folder = await createFolder(t, FILES);
      const ended = await zhengming(folder, ...OWN, '--fail-on', what, '--format', 'json', file);
      assert.equal(ended.exitCode, exitCode);
      assert.ok(JSON.parse(ended.stdout).length > 0, 'it is printed all the same');
    });
  }

  test('goes by severity as configured', async (t) => {
    const folder = await createFolder(t, {
      ...FILES,
      'zhengming.yaml': 'entries: { rust: error }\n',
    });
    const codeOf = async (file: string) =>
      (await zhengming(folder, ...OWN, '--fail-on', 'error', file)).exitCode;
    assert.deepEqual([await codeOf('a.md'), await codeOf('b.md')], [0, 1]);
  });
});

describe('--max', () => {
  const cases: readonly (readonly [max: string, printed: readonly string[], left: number])[] = [
    ['0', [], 4],
    ['1', ['a.md:1:1'], 3],
    ['2', ['a.md:1:1', 'a.md:3:1'], 2],
    ['3', ['a.md:1:1', 'a.md:3:1', 'b.md:1:7'], 1],
    ['9', ['a.md:1:1', 'a.md:3:1', 'b.md:1:7', 'c.md:1:1'], 0],
  ];
  for (const [max, printed, left] of cases) {
    test(`${max} prints ${printed.length} of 4, and counts all`, async (t) => {
      const folder = await createFolder(t, FILES);
      const { stdout, exitCode } = await zhengming(folder, ...OWN, '--max', max, '.');
      assert.deepEqual(stdout.match(/^\w\.md:\d+:\d+/gmu) ?? [], printed);
      assert.match(stdout, /^4 findings \(3 certain, 1 likely\) in 3 of 3 files/mu);
      assert.equal(/; (\d+) of them not printed/u.exec(stdout)?.[1] ?? '0', String(left));
      assert.equal(exitCode, 1);
    });
  }
});

test('--quiet prints a line for each finding, nothing else', async (t) => {
  const folder = await createFolder(t, { ...FILES, 'zhengming.yaml': 'exclude: [c.md]\n' });
  const { stdout, stderr } = await zhengming(folder, ...OWN, '-q', '.', 'c.md');
  assert.equal(stdout.split('\n').length, 4);
  for (const line of stdout.trimEnd().split('\n')) assert.match(line, /^\w\.md:\d+:\d+ {2}/u);
  assert.equal(stderr, '');
});

test('--stats tells what was checked and found', async (t) => {
  const folder = await createFolder(t, FILES);
  for (const threads of ['1', '2']) {
    const args = ['--stats', '--format', 'json', '--threads', threads, '.'];
    const { stdout, stderr } = await zhengming(folder, ...OWN, ...args);
    assert.equal(JSON.parse(stdout).length, 4);
    const [all, rules, names, ...rest] = stderr.split('\n');
    assert.match(all ?? '', /^4 findings \(3 certain, 1 likely\) in 3 of 3 files, 0\.0 million/u);
    assert.equal(rules, 'Rules: wrong-name 3, mixed-name 1');
    assert.equal(names, 'Names: open-policy-agent 3, rust 1');
    assert.deepEqual(rest, ['']);
  }
});
