import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileGlossary, createLinter, type ReadPack, readTsvPack } from '@zhengming/core';

function read(text: string): ReadPack {
  return readTsvPack(text, 'lists/names.tsv', { language: 'zh-CN' });
}

/** `wrong → right` of each rendering, entry by entry. */
function pairsOf({ pack }: ReadPack): readonly string[] {
  return (pack?.entries ?? []).flatMap(({ name, renderings }) =>
    renderings.map(({ text }) => `${text} → ${name}`),
  );
}

function problemsOf({ problems }: ReadPack): readonly string[] {
  return problems.map(
    ({ origin, message }) => `${origin.file}:${origin.line}:${origin.column} ${message}`,
  );
}

describe('a list of pairs', () => {
  test('is a pack of entries whose renderings are always wrong', () => {
    const { pack, problems } = read('开放政策代理\tOpen Policy Agent\n云本地\t云原生\n');
    assert.deepEqual(problems, []);
    assert.equal(pack?.id, 'zh-CN/names');
    assert.equal(pack?.language, 'zh-CN');
    const [agent, native] = pack?.entries ?? [];
    assert.equal(agent?.id, 'open-policy-agent');
    assert.equal(agent?.kind, 'product');
    assert.deepEqual(agent?.original, ['Open Policy Agent']);
    assert.equal(agent?.renderings[0]?.when, 'always');
    assert.equal(native?.id, '云原生');
    assert.equal(native?.kind, 'term');
    assert.deepEqual(native?.original, []);
    assert.deepEqual(native?.origin, { file: 'lists/names.tsv', line: 2, column: 1 });
  });

  test('makes one entry of the pairs with the same right form', () => {
    const list = read('库伯内特斯\tKubernetes\n铁锈\tRust\n库贝内特斯\tKubernetes\n');
    assert.equal(list.pack?.entries.length, 2);
    assert.deepEqual(pairsOf(list), [
      '库伯内特斯 → Kubernetes',
      '库贝内特斯 → Kubernetes',
      '铁锈 → Rust',
    ]);
  });

  test('gives forms that would have the same id each their own', () => {
    const { pack } = read('节点\tNode.js\n诺德\tNode JS\n');
    assert.ok(pack);
    assert.deepEqual(
      pack.entries.map(({ id }) => id),
      ['node-js', 'Node JS'],
    );
    assert.deepEqual(compileGlossary([pack]).problems, []);
  });

  test('may have a byte order mark, any line ends, comments, blank lines and space around forms', () => {
    const list = read('\uFEFF# 名字\r\n\r\n 铁锈 \t Rust \r\n \t \n特使\tEnvoy\r豆荚\tPod');
    assert.deepEqual(problemsOf(list), []);
    assert.deepEqual(pairsOf(list), ['铁锈 → Rust', '特使 → Envoy', '豆荚 → Pod']);
    assert.deepEqual(list.pack?.entries[0]?.renderings[0]?.origin, {
      file: 'lists/names.tsv',
      line: 3,
      column: 2,
    });
  });

  test('says where a line does not fit and keeps the others', () => {
    const list = read('铁锈 Rust\n铁锈\t\n\tRust\n铁锈\t\tRust\n铁锈\tRust\t语言\n特使\tEnvoy\n');
    assert.deepEqual(problemsOf(list), [
      'lists/names.tsv:1:8 Unexpected end of line, expected a tab and the right form',
      'lists/names.tsv:2:4 Unexpected end of line, expected the right form',
      'lists/names.tsv:3:1 Unexpected tab, expected the wrong form before it',
      'lists/names.tsv:4:4 Unexpected second tab, expected the right form',
      'lists/names.tsv:5:8 Unexpected second tab, expected the end of the line',
    ]);
    assert.deepEqual(pairsOf(list), ['特使 → Envoy']);
  });

  test('may be empty', () => {
    assert.deepEqual(problemsOf(read('')), []);
    assert.deepEqual(read('').pack?.entries, []);
  });

  test('leaves contradictions to the compiler, which names their line', () => {
    const { pack } = read('甲乙丙\tAlpha\n丁戊己\t甲乙丙\n甲乙丁\tBeta\n甲乙丁\tGamma\n');
    assert.ok(pack);
    const { glossary, problems } = compileGlossary([pack]);
    assert.deepEqual(
      problems.map(({ origin }) => origin.line),
      [1, 4],
    );
    const { findings } = createLinter(glossary).lint('甲乙丙、丁戊己、甲乙丁。');
    assert.deepEqual(
      findings.map(({ text, expected }) => [text, ...expected]),
      [
        ['丁戊己', '甲乙丙'],
        ['甲乙丁', 'Beta'],
      ],
    );
  });
});
