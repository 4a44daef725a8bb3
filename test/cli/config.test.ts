import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFolder, GLOSSARY, zhengming } from './zhengming.ts';

const FILES = {
  'zhengming.yaml': `builtin: false
glossaries: [packs/]
entries: { rust: error }
overrides:
  - { files: [docs/b.md], entries: { rust: off } }
`,
  'packs/names.yaml': GLOSSARY,
  'docs/zhengming.yaml': 'minConfidence: certain\nexclude: [b.*]\n',
  'docs/a.md': '',
  'docs/b.md': '',
};

describe('zhengming config', () => {
  test('prints each value with the line that decided it', async (t) => {
    const folder = await createFolder(t, FILES);
    const { stdout, exitCode } = await zhengming(folder, 'config', 'docs/b.md');
    const lines = stdout.split('\n').map((line) => line.replace(/ +#/u, ' #'));
    assert.deepEqual(lines.slice(0, 5), [
      '# docs/b.md: left out by `exclude`',
      'language: zh-CN # default',
      'otherLanguages: skip # default',
      'minConfidence: certain # docs/zhengming.yaml:1:1',
      'severity:',
    ]);
    assert.ok(lines.includes('  rust: off # zhengming.yaml:5:38'), stdout);
    assert.ok(lines.includes('  - packs/ # zhengming.yaml:2:14'), stdout);
    assert.ok(lines.includes(' # packs/names.yaml') || stdout.includes('#   packs/names.yaml'));
    assert.equal(exitCode, 0);
  });

  test('tells what holds for a folder, and what the command line says', async (t) => {
    const folder = await createFolder(t, FILES);
    const args = ['--format', 'json', '--min-confidence', 'possible', 'docs'];
    const { stdout } = await zhengming(folder, 'config', ...args);
    const told = JSON.parse(stdout);
    const find = (setting: string, member?: string) =>
      told.values.find(
        (one: { setting: string; member?: string }) =>
          one.setting === setting && one.member === member,
      );
    assert.equal(find('minConfidence').origin.file, '(command line)');
    assert.equal(find('entries', 'rust').value, 'error');
    assert.equal(told.excluded, false);
    assert.deepEqual(told.glossaries, ['packs/names.yaml']);
  });

  test('tells why a document is left alone for its language', async (t) => {
    const files = { ...FILES, 'en/a.md': 'In English.\n', 'docs/zh/a.md': '中文。\n' };
    const folder = await createFolder(t, files);
    const { stdout } = await zhengming(folder, 'config', 'en/a.md');
    assert.match(stdout, /^# Left alone: its path says `en`, not `zh-CN`$/mu);
    for (const path of ['docs/zh/a.md', 'en']) {
      const args = ['--format', 'json', path];
      const told = JSON.parse((await zhengming(folder, 'config', ...args)).stdout);
      assert.equal(told.leftAlone, null, path);
    }
  });

  test('tells what is wrong, and refuses what is not there', async (t) => {
    const folder = await createFolder(t, {
      ...FILES,
      'docs/zhengming.yaml': 'packs: { nams: off }',
    });
    const { stderr, exitCode } = await zhengming(folder, 'config', 'docs/a.md');
    assert.match(
      stderr,
      /docs\/zhengming\.yaml:1:10 {2}error {2}Unexpected pack `nams`, expected the name of a pack, such as `names`/u,
    );
    assert.equal(exitCode, 2);
    const absent = await zhengming(folder, 'config', 'docs/c.md');
    assert.match(absent.stderr, /docs\/c\.md: /u);
    assert.equal(absent.exitCode, 2);
  });
});
