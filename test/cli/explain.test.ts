import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFolder, GLOSSARY, zhengming } from './zhengming.ts';

const PODS = `language: zh-CN
entries:
  - name: Pod
    kind: term
    wrong:
      豆荚:
        when: evidence
        near: [集群]
        ordinary: [甜]
        unless: [豌豆荚]
        flag: 集群里的豆荚。
        pass: 豆荚很甜。
`;

const FILES = {
  'zhengming.yaml': `builtin: false
glossaries: [glossary.yaml, pods.yaml]
entries: { open-policy-agent: off }
exclude: [drafts/**]
overrides:
  - files: [blog/**]
    minConfidence: certain
`,
  'glossary.yaml': GLOSSARY,
  'pods.yaml': PODS,
  'a.md': `集群里的豆荚。豌豆荚是菜，\`豆荚\`也是。

别处的豆荚。集群里的豆荚很甜。

开放政策代理 Rust。

<!-- zhengming-disable-next-line pod -->
集群的豆荚。
`,
  'blog/a.md': '集群里的豆荚。\n',
  'drafts/a.md': '集群里的豆荚。\n',
  'en/a.md': 'What the pods 集群里的豆荚 of it all do is another story.\n',
  'b.md': `${'这里说的都是别的事情。'.repeat(60)}\n\nHere is what all of the pods 集群里的豆荚 do when they are asked to go by those who run them.\n`,
};

const LIKELY = `a.md:1:5  豆荚
  finding     Unexpected \`豆荚\`, expected \`Pod\`: \`集群\` stands beside it
  code        wrong-term/pod
  expected    Pod
  confidence  likely
  severity    information, by severity.likely: information (default)
`;

describe('zhengming explain', () => {
  const cases: Readonly<Record<string, readonly [place: string, reason: string]>> = {
    'a compound that shields': [
      'a.md:1:9',
      '`豆荚` is listed for Pod (pod), but is right in `豌豆荚`.',
    ],
    'what is no prose': [
      'a.md:1:15',
      'What stands there is not read: code, an address, markup or the like.',
    ],
    'a lack of evidence': [
      'a.md:3:4',
      '`豆荚` may stand for Pod, but asks for evidence, and the document gives none.',
    ],
    'what speaks against it': [
      'a.md:3:11',
      '`豆荚` may stand for Pod, but what speaks against it outweighs what speaks for it (-2; the least is 1, for possible).',
    ],
    'an entry that is off': [
      'a.md:5:1',
      'It is turned off by entries.open-policy-agent: off (zhengming.yaml:3:12).',
    ],
    'a right form': ['a.md:5:8', 'It is a right form of Rust (rust).'],
    'a comment': ['a.md:8:4', 'A comment in the document turns pod off here.'],
    'a place of no phrase': ['a.md:1:1', 'No phrase of the glossary stands there.'],
    'a confidence that is not shown': [
      'blog/a.md:1:5',
      'It is likely, and nothing below certain is shown (minConfidence, zhengming.yaml:7:5).',
    ],
    'a file that is left out': [
      'drafts/a.md:1:5',
      'The file is left out by one of exclude: drafts/** (zhengming.yaml:4:11).',
    ],
    'the language of the document': [
      'en/a.md:1:19',
      'The document is left alone: its path says `en`, not `zh-CN` (otherLanguages, default).',
    ],
    'the language of the block': [
      'b.md:3:34',
      'Its block is in another language than zh-CN (otherLanguages, default).',
    ],
  };
  for (const [name, [place, reason]] of Object.entries(cases)) {
    test(`names ${name} as the reason for no finding`, async (t) => {
      const folder = await createFolder(t, FILES);
      const { stdout, exitCode } = await zhengming(folder, 'explain', '--format', 'json', place);
      const { finding, reasons } = JSON.parse(stdout);
      assert.equal(finding, null);
      assert.equal(reasons[0], reason);
      assert.equal(exitCode, 0);
    });
  }

  test('shows the finding, what was weighed, and what decided how it is shown', async (t) => {
    const folder = await createFolder(t, FILES);
    const { stdout } = await zhengming(folder, 'explain', 'a.md:1:5');
    assert.equal(stdout.slice(0, LIKELY.length), LIKELY);
    assert.match(stdout, /entry {7}Pod \(pod, term\), pack pods, pods\.yaml:3:5$/mu);
    assert.match(stdout, /rendering {3}豆荚, wrong by: evidence, pods\.yaml:6:7$/mu);
    assert.match(stdout, /evidence {4}\+2 neighbour, 1:1: `集群` stands beside it$/mu);
    assert.match(stdout, /sum {9}2 /u);
  });

  const wrong: Readonly<Record<string, readonly [place: string, message: RegExp]>> = {
    'a path alone': ['a.md', /Unexpected `a\.md`, expected PATH:LINE:COLUMN/u],
    'a line that is not there': [
      'a.md:99:1',
      /Unexpected line 99 of a\.md, expected one from 1 to 9/u,
    ],
    'a column that is not there': [
      'a.md:3:99',
      /Unexpected column 99 of a\.md:3, expected one from 1 to 15/u,
    ],
    'a file that is not there': ['c.md:1:1', /c\.md: /u],
  };
  for (const [name, [place, message]] of Object.entries(wrong)) {
    test(`refuses ${name}`, async (t) => {
      const folder = await createFolder(t, FILES);
      const { stderr, exitCode } = await zhengming(folder, 'explain', place);
      assert.match(stderr, message);
      assert.equal(exitCode, 2);
    });
  }
});
