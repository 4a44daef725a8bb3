import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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
