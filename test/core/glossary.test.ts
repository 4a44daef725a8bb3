import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileGlossary, type Pack, readPack, toEntryId } from '@zhengming/core';

const HEAD = 'language: zh-CN\nsource: en\nentries:\n';

function problemsOf(yaml: string): string[] {
  return readPack(yaml, 'pack.yaml').problems.map(
    ({ origin, message }) => `${origin.line}:${origin.column} ${message}`,
  );
}

function packOf(yaml: string, file = 'pack.yaml'): Pack {
  const { pack, problems } = readPack(yaml, file);
  assert.deepEqual(problems, []);
  assert.ok(pack);
  return pack;
}

function compileProblems(...yamls: string[]): string[] {
  const packs = yamls.map((yaml, index) => packOf(`${HEAD}${yaml}`, `pack${index}.yaml`));
  return compileGlossary(packs).problems.map(
    ({ origin, message }) => `${origin.file}:${origin.line}:${origin.column} ${message}`,
  );
}

describe('reading a pack', () => {
  test('makes entries with all their parts', () => {
    const pack = packOf(
      `${HEAD}  - name: Open Policy Agent
    kind: project
    accept: OPA
    homes: [openpolicyagent.org]
    wrong:
      开放政策代理: 一句话。
      策略代理: { when: [link, home], unless: 网络策略代理, flag: [一, 二], pass: 三 }
`,
      'glossary/zh-CN/cloud-native.yaml',
    );
    assert.equal(pack.id, 'zh-CN/cloud-native');
    const [entry] = pack.entries;
    assert.equal(entry?.id, 'open-policy-agent');
    assert.deepEqual(entry?.original, ['Open Policy Agent']);
    assert.deepEqual(entry?.accept, ['OPA']);
    const [always, conditional] = entry?.renderings ?? [];
    assert.equal(always?.when, 'always');
    assert.deepEqual(always?.flag, ['一句话。']);
    assert.deepEqual(conditional?.when, ['link', 'home']);
    assert.deepEqual(conditional?.unless, ['网络策略代理']);
    assert.deepEqual(conditional?.origin, {
      file: 'glossary/zh-CN/cloud-native.yaml',
      line: 10,
      column: 7,
    });
  });

  test('says where something is wrong, what was found and what was expected', () => {
    assert.deepEqual(problemsOf(`${HEAD}  - name: 3\n    kind: project\n`), [
      '4:11 Unexpected the number 3, expected the right name',
    ]);
    assert.deepEqual(
      problemsOf(`${HEAD}  - { name: A, kind: gadget }\n`).map((p) => p.slice(0, 36)),
      ['4:22 Unexpected `gadget`, expected o'],
    );
    assert.deepEqual(problemsOf(`${HEAD}  - name: 云原生\n    kind: term\n`), [
      '4:5 Unexpected `云原生` without `original` or `id`, expected one of them',
    ]);
    assert.match(
      problemsOf(`${HEAD}  - { name: A, kind: tool, wrnog: {} }`)[0] ?? '',
      /^4:28 Unexpected key `wrnog`/u,
    );
    assert.match(
      problemsOf(`${HEAD}  - { name: A, kind: tool, wrong: { 甲乙: { unless: [丙丁] } } }`)[0] ??
        '',
      /`丙丁` in unless/u,
    );
    assert.match(problemsOf('entries: []')[0] ?? '', /without `language`/u);
    assert.match(problemsOf('')[0] ?? '', /an empty file/u);
    assert.match(problemsOf('- a')[0] ?? '', /^1:1 Unexpected a list/u);
    assert.match(problemsOf(`${HEAD}  - &a { name: A, kind: tool }\n  - *a\n`)[0] ?? '', /alias/u);
  });

  test('keeps the good entries beside a broken one', () => {
    const text = `${HEAD}  - { name: A, kind: tool }\n  - { name: B }\n  - { name: C, kind: tool }\n`;
    const { pack, problems } = readPack(text, 'pack.yaml');
    assert.deepEqual(
      pack?.entries.map(({ name }) => name),
      ['A', 'C'],
    );
    assert.equal(problems.length, 1);
  });

  test('survives a syntax error and reports its place', () => {
    const { problems } = readPack(`${HEAD}  - { name: A, kind: [tool }\n`, 'pack.yaml');
    assert.match(problems[0]?.message ?? '', /YAML/u);
    assert.equal(problems[0]?.origin.line, 4);
  });
});

describe('compiling packs', () => {
  test('reports an entry that one pack defines twice', () => {
    assert.deepEqual(
      compileProblems('  - { name: A, kind: tool }\n  - { name: A, kind: tool }\n'),
      ['pack0.yaml:5:5 Unexpected second entry `a`, expected one: the first is at pack0.yaml:4'],
    );
  });
  test('reports a rendering that is always wrong for two entries', () => {
    const [problem] = compileProblems(
      '  - { name: A, kind: tool, wrong: { 甲乙: 句 } }\n  - { name: B, kind: tool, wrong: { 甲 乙: 句, 甲乙: 句 } }\n',
    );
    assert.match(problem ?? '', /^pack0.yaml:5:\d+ Unexpected rendering `甲乙`.*`a`/u);
  });
  test('reports a rendering that an entry accepts, and one that is too short', () => {
    const problems = compileProblems(
      '  - { name: A, kind: tool, accept: 甲乙 }\n  - { name: B, kind: tool, wrong: { 甲乙: 句, 丙: 句 } }\n',
    );
    assert.match(problems[0] ?? '', /`甲乙`, expected one that is not right: `a` accepts it/u);
    assert.match(problems[1] ?? '', /`丙`, expected at least two characters/u);
  });
  test('lays a nearer pack over a farther one', () => {
    const far = packOf(
      `${HEAD}  - { name: Twitter, kind: company, accept: [推特], wrong: { 推特儿: 句 } }\n`,
    );
    const near = packOf(
      `${HEAD}  - { name: X, id: twitter, kind: company, wrong: { 推特: 句 } }\n`,
    );
    const { glossary, problems } = compileGlossary([far, near]);
    assert.deepEqual(problems, []);
    const entry = glossary.entries.get('twitter');
    assert.equal(entry?.name, 'X');
    assert.deepEqual(entry?.accept, []);
    assert.deepEqual(
      entry?.renderings.map(({ text }) => text),
      ['推特儿', '推特'],
    );
  });
  test('leaves out the packs of other languages', () => {
    const packs = [
      packOf(`${HEAD}  - { name: A, kind: tool }\n`),
      packOf('language: ja\nentries: [{ name: B, kind: tool }]'),
    ];
    assert.deepEqual([...compileGlossary(packs).glossary.entries.keys()], ['a']);
    assert.deepEqual(
      [...compileGlossary(packs, { language: 'ja' }).glossary.entries.keys()],
      ['b'],
    );
  });
});

test('ids are made of names', () => {
  const ids = ['Open Policy Agent', 'C++', 'C#', '.NET', 'Node.js', 'Café', '云原生'].map(
    toEntryId,
  );
  assert.deepEqual(ids, [
    'open-policy-agent',
    'c-plus-plus',
    'c-sharp',
    'dot-net',
    'node-js',
    'cafe',
    '',
  ]);
});
