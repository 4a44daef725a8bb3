import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFolder, GLOSSARY, zhengming } from './zhengming.ts';

const OWN = ['check', '--no-builtin', '--glossary', 'glossary.yaml'];

/** The excerpt and its marker, without the indentation that both have. */
function excerptOf(stdout: string): readonly string[] {
  const lines = stdout.split('\n').filter((line) => line.startsWith('    '));
  return lines.map((line) => line.slice(4));
}

describe('--format text', () => {
  test('prints place, severity, message, rule and entry, the source and a summary', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'a.md': '# 标题\n\n我们用开放政策代理。\n',
      'b.md': '开放政策代理。\n\nRust 与铁锈。\n',
      'c.md': '对的。\n',
    });
    const { stdout, exitCode } = await zhengming(folder, ...OWN, '.');
    const [first = '', source, marker, empty, second = ''] = stdout.split('\n');
    assert.match(
      first,
      /^a\.md:3:4 {2}warning {2}Unexpected `开放政策代理`, expected `Open Policy Agent`.* {2}wrong-name\/open-policy-agent$/u,
    );
    assert.equal(source, '    我们用开放政策代理。');
    assert.equal(marker, `    ${' '.repeat(6)}${'^'.repeat(12)}`);
    assert.equal(empty, '');
    assert.match(second, /^b\.md:1:1 {2}warning/u);
    assert.match(stdout, /^b\.md:3:7 {2}information .*mixed-name\/rust$/mu);
    assert.match(stdout, /\n3 findings \(2 certain, 1 likely\) in 2 of 3 files\n$/u);
    assert.equal(exitCode, 1);
  });

  test('says how much was checked where nothing is found', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': '' });
    const { stdout, exitCode } = await zhengming(folder, ...OWN, 'a.md');
    assert.equal(stdout, 'No findings in 1 file\n');
    assert.equal(exitCode, 0);
  });

  test('has no colours where it is no terminal', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': '开放政策代理' });
    const { stdout } = await zhengming(folder, ...OWN, 'a.md');
    assert.ok(!stdout.includes('\u001b'));
  });
});

describe('the excerpt', () => {
  const cases: Readonly<Record<string, readonly [article: string, line: string, left: number]>> = {
    'counts Latin once and Han twice': ['OPA 即开放政策代理', 'OPA 即开放政策代理', 6],
    'counts an emoji of many parts twice': ['👩‍💻用开放政策代理', '👩‍💻用开放政策代理', 4],
    'counts a letter with marks once': ['e\u0301 开放政策代理', 'e\u0301 开放政策代理', 2],
    'shows a tab as a space': ['a\t开放政策代理', 'a 开放政策代理', 2],
    'shows no control characters': ['a\u001b[2J开放政策代理', 'a\uFFFD[2J开放政策代理', 5],
    'cuts a long line on both sides': [
      `${'长'.repeat(400)}开放政策代理${'短'.repeat(400)}`,
      `…${'长'.repeat(20)}开放政策代理${'短'.repeat(20)}…`,
      41,
    ],
    'ends with the first line': ['用开放政策代\n理。', '用开放政策代', 2],
  };
  for (const [title, [article, line, left]] of Object.entries(cases)) {
    test(title, async (t) => {
      const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': article });
      const { stdout } = await zhengming(folder, ...OWN, 'a.md');
      const width = title === 'ends with the first line' ? 10 : 12;
      assert.deepEqual(excerptOf(stdout), [line, ' '.repeat(left) + '^'.repeat(width)]);
    });
  }
});
