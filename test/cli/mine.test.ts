import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPack } from '@zhengming/core';
import { createFolder, zhengming } from './zhengming.ts';

const GLOSSARY = `language: zh-CN
entries:
  - name: Open Policy Agent
    kind: project
    accept: [OPA]
    homes: [openpolicyagent.org]
    wrong: [开放政策代理]
`;

/** Texts written for the tests; each source of proposals has two documents. */
const FILES = {
  'zhengming.yaml': 'builtin: false\nglossaries: [glossary.yaml]\n',
  'glossary.yaml': GLOSSARY,
  'zh/a.md': `我们试了[库存船](https://www.stockship.example/)，它叫 Stockship。
团队用墨斗鱼（Cuttlefish）画图，项目在[这里](https://github.com/sea/cuttlefish)。
规则由[开放策略经纪人](https://openpolicyagent.org/)检查，[开放政策代理](https://openpolicyagent.org/)也行。
更多内容见[网站](https://www.one.example/)。
`,
  'zh/b.md': `再看[库存船](https://stockship.example)，Stockship 很快。
这里的墨斗鱼（Cuttlefish）是工具，[这里](https://github.com/sea/cuttlefish)有代码。
[开放策略经纪人](https://www.openpolicyagent.org)检查请求。
[网站](https://www.two.example/)和[天琴](https://lyra.example/docs/intro)。
`,
  'zh/d.md': '[这里](https://four.example/)也有。\n',
  'zh/c.md':
    '[这里](https://three.example/)墨斗鱼不常见。[天琴](https://lyra.example/docs/more)。\n',
  'en/b.md': 'The site and [Lyra](https://lyra.example/docs/intro).\n',
  'en/c.md': 'See [Lyra](https://lyra.example/docs/more).\n',
  'human/a.md': '餐厅的库存船和库存船，又是库存船，还有一艘库存船。\n',
};

async function mine(
  t: Parameters<typeof createFolder>[0],
  ...args: readonly string[]
): Promise<{ readonly pairs: readonly string[]; readonly stdout: string }> {
  const folder = await createFolder(t, FILES);
  const { stdout, stderr, exitCode } = await zhengming(folder, 'mine', ...args, 'zh');
  assert.equal(stderr, '');
  assert.equal(exitCode, 0);
  const { pack, problems } = readPack(stdout, 'proposals.yaml');
  assert.deepEqual(problems, []);
  const pairs = (pack?.entries ?? []).flatMap(({ name, renderings }) =>
    renderings.map(({ text, when }) => `${text} ${name} ${String(when)}`),
  );
  return { pairs, stdout };
}

describe('zhengming mine', () => {
  test('proposes what links, brackets and the source call names, as a pack', async (t) => {
    const { pairs, stdout } = await mine(t);
    assert.deepEqual([...pairs].sort(), [
      '墨斗鱼 Cuttlefish evidence',
      '天琴 Lyra evidence',
      '库存船 Stockship evidence',
      '开放策略经纪人 Open Policy Agent always',
    ]);
    assert.match(stdout, /kind: project # known as open-policy-agent\n/u);
    assert.match(
      stdout,
      /# 2 documents \(home 2\), background 0: zh\/a\.md:1 zh\/b\.md:1\n {6}库存船: \{ when: evidence \}\n/u,
    );
  });

  test('leaves out what is usual in the background, what is rare, and what is too much', async (t) => {
    const { pairs } = await mine(t, '--background', 'human');
    assert.ok(!pairs.some((pair) => pair.startsWith('库存船')));
    assert.deepEqual((await mine(t, '--min-documents', '3')).pairs, []);
    assert.equal((await mine(t, '--limit', '1')).pairs.length, 1);
  });

  test('gives the same as JSON', async (t) => {
    const folder = await createFolder(t, FILES);
    const { stdout } = await zhengming(folder, 'mine', '--format', 'json', 'zh');
    const all: readonly { readonly rendering: string }[] = JSON.parse(stdout);
    assert.deepEqual(
      all.find(({ rendering }) => rendering === '开放策略经纪人'),
      {
        rendering: '开放策略经纪人',
        name: 'Open Policy Agent',
        sources: { home: 2 },
        documents: 2,
        examples: [
          { file: 'zh/a.md', line: 3 },
          { file: 'zh/b.md', line: 3 },
        ],
        background: 0,
        entry: 'open-policy-agent',
        when: 'always',
      },
    );
  });

  test('proposes nothing that its own proposals say', async (t) => {
    const { stdout } = await mine(t);
    const folder = await createFolder(t, {
      ...FILES,
      'proposals.yaml': stdout,
      'zhengming.yaml': 'builtin: false\nglossaries: [glossary.yaml, proposals.yaml]\n',
    });
    const again = await zhengming(folder, 'mine', 'zh');
    assert.match(again.stdout, /^entries: \[\]$/mu);
  });

  test('tells of a path that is not there', async (t) => {
    const folder = await createFolder(t, FILES);
    const { stderr, exitCode } = await zhengming(folder, 'mine', 'nowhere');
    assert.match(stderr, /nowhere: /u);
    assert.equal(exitCode, 2);
  });
});
