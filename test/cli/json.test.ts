import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkAsJson, createFolder, GLOSSARY, places } from './zhengming.ts';

describe('--format json', () => {
  test('says all of a finding, lines and columns from 1 on', async (t) => {
    const article = '# 标题\n\n工具 Rust 很好，[铁锈](https://www.rust-lang.org/)不用回收内存。\n';
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': article });
    const { findings, stderr, exitCode } = await checkAsJson(folder, 'a.md');
    const [{ message, evidence, ...finding } = assert.fail('nothing found'), ...others] = findings;
    assert.deepEqual(others, []);
    assert.deepEqual(finding, {
      file: 'a.md',
      line: 3,
      column: 13,
      endLine: 3,
      endColumn: 15,
      text: '铁锈',
      rule: 'mixed-name',
      entry: 'rust',
      suggestions: ['Rust'],
      confidence: 'certain',
      severity: 'warning',
    });
    assert.match(message, /^Unexpected `铁锈`, expected `Rust`/u);
    const found = evidence.map(({ kind, line, column, against }) => [kind, line, column, against]);
    assert.deepEqual(found.toSorted(), [
      ['document', 3, 4, false],
      ['home', undefined, undefined, false],
    ]);
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
  });

  test('is an empty array where nothing is found', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': '没有名字。\n' });
    const { findings, exitCode } = await checkAsJson(folder, '.');
    assert.deepEqual(findings, []);
    assert.equal(exitCode, 0);
  });

  test('is one array for many files, in order of their names', async (t) => {
    const wrong = '开放政策代理\n';
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'b/two.md': wrong,
      'b/one.markdown': wrong,
      'a.md': wrong,
      'c.md': '对的。\n',
      'd.MD': wrong,
      'e.txt': wrong,
    });
    const { findings } = await checkAsJson(folder, '.');
    assert.deepEqual(
      findings.map(({ file }) => file),
      ['a.md', 'b/one.markdown', 'b/two.md', 'd.MD'],
    );
  });
});

describe('places', () => {
  const cases: Readonly<Record<string, readonly [article: string, place: string]>> = {
    'a byte order mark is no column': ['\uFEFF开放政策代理', '1:1'],
    'lines may end with CRLF': ['# 一\r\n\r\n用开放政策代理', '3:2'],
    'lines may end with CR': ['# 一\r\r用开放政策代理', '3:2'],
    'columns count UTF-16 units': ['𠮷😀开放政策代理', '1:5'],
    'a line may be long': [`${'长'.repeat(350_000)}开放政策代理`, '1:350001'],
  };
  for (const [title, [article, place]] of Object.entries(cases)) {
    test(title, async (t) => {
      const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': article });
      const { findings } = await checkAsJson(folder, 'a.md');
      assert.deepEqual(places(findings), [`a.md:${place} 开放政策代理`]);
    });
  }

  test('a finding may go over lines', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'a.md': '用开放\r\n政策代理。\r\n',
    });
    const { findings } = await checkAsJson(folder, 'a.md');
    const [{ line, column, endLine, endColumn } = assert.fail('nothing found')] = findings;
    assert.deepEqual([line, column, endLine, endColumn], [1, 2, 2, 5]);
  });
});

test('--min-confidence decides what is reported', async (t) => {
  const folder = await createFolder(t, {
    'glossary.yaml': GLOSSARY,
    'a.md': '开放政策代理。\n',
    'b.md': '铁锈和 Rust。\n',
    'c.md': 'Rust。\n\n车身上的[铁锈](https://www.rust-lang.org/)。\n',
  });
  const confidencesWith = async (...args: readonly string[]) =>
    (await checkAsJson(folder, '.', ...args)).findings.map(({ confidence }) => confidence);
  assert.deepEqual(await confidencesWith(), ['certain', 'likely']);
  assert.deepEqual(await confidencesWith('--min-confidence', 'certain'), ['certain']);
  const all = await confidencesWith('--min-confidence', 'possible');
  assert.deepEqual(all, ['certain', 'likely', 'possible']);
});
