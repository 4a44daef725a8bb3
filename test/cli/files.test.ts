import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkAsJson, createFolder, GLOSSARY } from './zhengming.ts';

const WRONG = '开放政策代理\n';

async function filesChecked(folder: string, ...paths: readonly string[]) {
  const { findings } = await checkAsJson(folder, ...paths);
  return findings.map(({ file }) => file);
}

describe('what Git ignores', () => {
  const files = {
    'glossary.yaml': GLOSSARY,
    '.gitignore': 'built/\n*.tmp.md\n',
    'docs/.gitignore': '!kept.tmp.md\n',
    '.git/info/exclude': 'mine.md\n',
    'built/a.md': WRONG,
    'docs/a.md': WRONG,
    'docs/a.tmp.md': WRONG,
    'docs/kept.tmp.md': WRONG,
    'docs/mine.md': WRONG,
  };

  test('is left out of folders and patterns', async (t) => {
    const folder = await createFolder(t, files);
    const expected = ['docs/a.md', 'docs/kept.tmp.md'];
    for (const path of ['.', 'docs', '**/*.md', 'docs/*']) {
      assert.deepEqual(await filesChecked(folder, path), expected, path);
    }
  });

  test('is checked where it is named, or where nothing is to be ignored', async (t) => {
    const folder = await createFolder(t, { ...files, 'zhengming.yaml': 'exclude: [docs/a.md]\n' });
    assert.deepEqual(await filesChecked(folder, 'docs/a.tmp.md'), ['docs/a.tmp.md']);
    assert.deepEqual(await filesChecked(folder, 'built'), ['built/a.md']);
    const all = Object.keys(files).filter((path) => path.endsWith('.md'));
    assert.deepEqual(await filesChecked(folder, '--no-ignore', '.'), all);
  });
});

describe('files', () => {
  test('each is checked once, however often it is named', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a/b.md': WRONG });
    assert.deepEqual(await filesChecked(folder, 'a/b.md', './a/b.md', 'a', '.'), ['a/b.md']);
  });

  test('one that is named is checked whatever its ending', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.txt': WRONG });
    assert.deepEqual(await filesChecked(folder, 'a.txt'), ['a.txt']);
  });

  test('a pattern that the shell has left as it is stands for what matches it', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'a/one.md': WRONG,
      'a/b/two.md': WRONG,
      'a/b/three.markdown': WRONG,
      'a/b/four.txt': WRONG,
      'node_modules/five.md': WRONG,
      '[1].md': WRONG,
    });
    const cases: Readonly<Record<string, readonly string[]>> = {
      '**/*.md': ['[1].md', 'a/b/two.md', 'a/one.md'],
      'a/*.md': ['a/one.md'],
      './a/**/t*.{md,markdown}': ['a/b/three.markdown', 'a/b/two.md'],
      'a/?/*': ['a/b/three.markdown', 'a/b/two.md'],
      '[1].md': ['[1].md'],
    };
    for (const [pattern, files] of Object.entries(cases)) {
      assert.deepEqual(await filesChecked(folder, pattern), files, pattern);
    }
    const absolute = await filesChecked(folder, join(folder, 'a/*.md'));
    assert.deepEqual(absolute, [join(folder, 'a/one.md')]);
    const { stderr, exitCode } = await checkAsJson(folder, 'b/*.md', 'a/*.txt');
    assert.match(stderr, /^zhengming: b: Unexpected path/mu);
    assert.match(stderr, /^zhengming: a\/\*\.txt: Unexpected pattern, expected one that/mu);
    assert.equal(exitCode, 2);
  });

  test('an absolute path stays absolute', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': WRONG });
    assert.deepEqual(await filesChecked(folder, join(folder, 'a.md')), [join(folder, 'a.md')]);
  });

  test('names may hold spaces, Han, and hyphens at the start', async (t) => {
    const files = { '-一 二.md': WRONG, '目录/文 件.md': WRONG };
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, ...files });
    const found = await filesChecked(folder, '--', '-一 二.md', '目录');
    assert.deepEqual(found, ['-一 二.md', '目录/文 件.md']);
  });

  test('links are followed, but for those to a folder that is looked through anyway', async (t) => {
    const outside = await createFolder(t, { 'far.md': WRONG });
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a/a.md': WRONG });
    await symlink('a/a.md', join(folder, 'link.md'));
    await symlink('..', join(folder, 'a/up'));
    await symlink(outside, join(folder, 'out'));
    assert.deepEqual(await filesChecked(folder, '.'), ['a/a.md', 'link.md', 'out/far.md']);
    assert.deepEqual(await filesChecked(folder, 'a', '.'), ['a/a.md', 'link.md', 'out/far.md']);
    assert.deepEqual(await filesChecked(folder, '**/*.md'), ['a/a.md', 'link.md', 'out/far.md']);
  });

  test('the name of a file is evidence', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'why-we-love-rust.md': '我们喜欢铁锈。\n',
      'why-we-love-cars.md': '我们不喜欢铁锈。\n',
    });
    assert.deepEqual(await filesChecked(folder, '.'), ['why-we-love-rust.md']);
  });
});
