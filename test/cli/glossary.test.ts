import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JsonFinding } from '../../cli/src/report/formats/json.ts';
import { checkAsJson, createFolder, GLOSSARY, places, zhengming } from './zhengming.ts';

describe('a glossary with a problem is told of by its place; what is good in it works', () => {
  const cases: Readonly<Record<string, readonly [addition: string, message: RegExp]>> = {
    'a wrong type': [
      '  - { name: [1], kind: tool }\n',
      /^glossary\.yaml:18:13 {2}error {2}Unexpected a list, expected the right name\n$/u,
    ],
    'a kind that there is not': [
      '  - name: Envoy\n    kind: nonsense\n',
      /^glossary\.yaml:19:11 {2}error {2}Unexpected `nonsense`, expected one of .*project.*\n$/u,
    ],
    'an entry that is there already': [
      '  - { name: Rust, kind: language }\n',
      /^glossary\.yaml:18:5 {2}error {2}Unexpected second entry .*rust.*\n$/iu,
    ],
    'a syntax error': [
      '  - name: "Envoy\n    kind: project\n',
      /^glossary\.yaml:\d+:\d+ {2}error {2}/u,
    ],
  };
  for (const [title, [addition, message]] of Object.entries(cases)) {
    test(title, async (t) => {
      const folder = await createFolder(t, {
        'glossary.yaml': GLOSSARY + addition,
        'a.md': '开放政策代理\n',
        'b.md': '开放政策代理\n',
      });
      const { findings, stderr, exitCode } = await checkAsJson(folder, '.');
      assert.match(stderr, message);
      assert.deepEqual(places(findings), ['a.md:1:1 开放政策代理', 'b.md:1:1 开放政策代理']);
      assert.equal(exitCode, 2);
    });
  }

  test('a file that is not there', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': '开放政策代理\n' });
    const { findings, stderr, exitCode } = await checkAsJson(folder, '--glossary', 'no.yaml', '.');
    assert.match(stderr, /^zhengming: Unexpected glossary `no\.yaml`, expected .*\n$/u);
    assert.equal(findings.length, 1);
    assert.equal(exitCode, 2);
  });
});

test('--glossary may be given again, and a later file goes before an earlier one', async (t) => {
  const folder = await createFolder(t, {
    'glossary.yaml': GLOSSARY,
    'own.yaml': `language: zh-CN
entries:
  - { name: Our Platform, kind: product, wrong: { 我方平台: 我方平台。 } }
  - { name: Open Policy Agent, kind: project, accept: [开放政策代理] }
`,
    'a.md': '我方平台有开放政策代理。\n',
  });
  const { findings } = await checkAsJson(folder, '--glossary', 'own.yaml', '.');
  assert.deepEqual(places(findings), ['a.md:1:1 我方平台']);
});

describe('--glossary with a list of pairs', () => {
  test('flags the left form and expects the right one', async (t) => {
    const folder = await createFolder(t, {
      'pairs.tsv': '# 名字\n港务长\tHarbor Master\n港湾大师\tHarbor Master\n',
      'a.md': '港务长和港湾大师。\n',
    });
    const args = ['--no-builtin', '--glossary', 'pairs.tsv', '--format', 'json', 'a.md'];
    const { stdout, exitCode } = await zhengming(folder, 'check', ...args);
    const findings: readonly JsonFinding[] = JSON.parse(stdout);
    assert.deepEqual(
      findings.map(({ text, entry, suggestions }) => [text, entry, ...suggestions]),
      [
        ['港务长', 'harbor-master', 'Harbor Master'],
        ['港湾大师', 'harbor-master', 'Harbor Master'],
      ],
    );
    assert.equal(exitCode, 1);
  });

  test('says where it is wrong and uses the rest', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'pairs.tsv': '港务长 Harbor Master\n港湾大师\tHarbor Master\n',
      'a.md': '港务长和港湾大师。\n',
    });
    const { findings, stderr, exitCode } = await checkAsJson(
      folder,
      '--glossary',
      'pairs.tsv',
      'a.md',
    );
    assert.equal(
      stderr,
      'pairs.tsv:1:18  error  Unexpected end of line, expected a tab and the right form\n',
    );
    assert.deepEqual(places(findings), ['a.md:1:5 港湾大师']);
    assert.equal(exitCode, 2);
  });

  test('may be named in zhengming.yaml', async (t) => {
    const folder = await createFolder(t, {
      'zhengming.yaml': 'builtin: false\nglossaries: [pairs.tsv]\n',
      'pairs.tsv': '港务长\tHarbor Master\n',
      'a.md': '港务长。\n',
    });
    const { stdout } = await zhengming(folder, 'check', '--format', 'json', 'a.md');
    assert.deepEqual(places(JSON.parse(stdout)), ['a.md:1:1 港务长']);
  });
});

test('the built-in glossary is used unless --no-builtin leaves it out', async (t) => {
  const folder = await createFolder(t, { 'a.md': '库伯内特斯\n' });
  const used = await zhengming(folder, 'check', '--format', 'json', 'a.md');
  assert.deepEqual(
    JSON.parse(used.stdout).map(({ entry }: { entry: string }) => entry),
    ['kubernetes'],
  );
  const leftOut = await zhengming(folder, 'check', '--format', 'json', '--no-builtin', 'a.md');
  assert.deepEqual(JSON.parse(leftOut.stdout), []);
});
