import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  createConfigurationResolver,
  readConfiguration,
  severityOf,
  traceLayers,
} from '@zhengming/server/configuration';
import { filesOf } from './filesOf.ts';

const FILES = {
  '/repo/.git/HEAD': '',
  '/repo/zhengming.yaml': `entries: { rust: error, envoy: hint }
renderings: { 铁锈: warning }
overrides:
  - files: [docs/**, "*.draft.md"]
    minConfidence: certain
    entries: { rust: off }
  - files: [docs/old/**]
    entries: { rust: hint }
    renderings: { 铁锈: off }
`,
  '/repo/docs/zhengming.yaml': 'entries: { envoy: error }\n',
};

const resolver = createConfigurationResolver(filesOf(FILES));

async function levelOf(path: string, entry: string, text = '别的'): Promise<string> {
  const { configuration } = await resolver.resolve(path);
  return severityOf(configuration, { entry, text, rule: 'wrong-name', confidence: 'certain' });
}

describe('overrides', () => {
  test('hold for the files that a glob matches, the later ones before the earlier', async () => {
    assert.equal(await levelOf('/repo/a.md', 'rust'), 'error');
    assert.equal(await levelOf('/repo/a.draft.md', 'rust'), 'off');
    assert.equal(await levelOf('/repo/docs/a.md', 'rust'), 'off');
    assert.equal(await levelOf('/repo/docs/old/a.md', 'rust'), 'hint');
    assert.equal(await levelOf('/repo/docs/old/a.md', 'rust', '铁锈'), 'off');
    assert.equal((await resolver.resolve('/repo/a.md')).configuration.minConfidence, 'likely');
    assert.equal(
      (await resolver.resolve('/repo/docs/a.md')).configuration.minConfidence,
      'certain',
    );
  });

  test('leave what they do not say to the file, and give way to a nearer file', async () => {
    assert.equal(await levelOf('/repo/a.draft.md', 'envoy'), 'hint');
    assert.equal(await levelOf('/repo/docs/a.md', 'envoy'), 'error');
  });

  test('give the same object for files that the same ones hold for', async () => {
    const of = (path: string) => resolver.resolve(path);
    assert.equal(await of('/repo/docs/a.md'), await of('/repo/docs/b.md'));
    assert.equal(await of('/repo/a.md'), await of('/repo/b.md'));
    assert.notEqual(await of('/repo/a.md'), await of('/repo/a.draft.md'));
  });

  test('are reported where they are no overrides', () => {
    const text = `overrides:
  - entries: { rust: off }
  - files: []
  - files: ["*.md"]
    language: ja
    entries: { rust: never }
  - blog
`;
    const { problems } = readConfiguration(text, '/zhengming.yaml');
    assert.deepEqual(
      problems.map(({ origin, message }) => `${origin.line}:${origin.column} ${message}`),
      [
        '2:5 Unexpected a map without `files`, expected a list of globs',
        '3:5 Unexpected a map without `files`, expected a list of globs',
        '5:5 Unexpected key `language`, expected one of files, otherLanguages, minConfidence, severity, rules, entries, renderings',
        '6:22 Unexpected `never`, expected one of off, error, warning, information, hint',
        '7:5 Unexpected `blog`, expected a map with the key files',
      ],
    );
  });
});

test('each value is traced to the line that decided it', async () => {
  const { layers } = await resolver.resolve('/repo/docs/a.md');
  const traced = traceLayers(layers).map(({ setting, member, value, origin }) => {
    const place = origin ? `${origin.file}:${origin.line}` : 'default';
    return `${member === undefined ? setting : `${setting}/${member}`} ${String(value)} ${place}`;
  });
  assert.deepEqual(traced, [
    'language zh-CN default',
    'otherLanguages skip default',
    'minConfidence certain /repo/zhengming.yaml:5',
    'severity/certain warning default',
    'severity/likely information default',
    'severity/possible hint default',
    'entries/rust off /repo/zhengming.yaml:6',
    'entries/envoy error /repo/docs/zhengming.yaml:1',
    'renderings/铁锈 warning /repo/zhengming.yaml:2',
    'builtin true default',
  ]);
});
