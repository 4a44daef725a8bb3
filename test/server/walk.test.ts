import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { createLinks, isWalked, walk } from '@zhengming/server/node/walk';
import fc from 'fast-check';

/** What is set where the tests run is none of the repository's rules. */
const PLAIN = ['-c', 'core.excludesFile=/dev/null'];

function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', [...PLAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** A folder that is gone after the test. */
function createFolder(context: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhengming-walk-')));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function walked(folder: string, roots: readonly string[] = [folder], asGit = true): string[] {
  const links = createLinks(roots);
  return [...walk(folder, { links, asGit })]
    .flatMap((one) => (one.kind === 'file' ? [relative(folder, one.path)] : []))
    .sort();
}

/** What Git does not ignore: all that it would add. */
function listedByGit(folder: string): string[] {
  const listed = git(folder, 'ls-files', '--others', '--exclude-standard', '-z');
  return listed
    .split('\0')
    .filter((path) => path.endsWith('.md'))
    .sort();
}

const FOLDERS = ['', 'a/', 'b/', 'a/a/', 'a/b/', 'a/build/', 'build/', 'b/build/a/', 'x [a]/b/'];
const NAMES = ['a.md', 'b.md', 'A.md', 'build.md', 'a b.md', '[a].md', '#a.md', '!b.md', 'a\\b.md'];

const TREE = Object.fromEntries(
  FOLDERS.flatMap((folder) => NAMES.map((name) => [folder + name, ''])),
);

const PIECES = ['a', 'b', 'build', '.md', '*', '/**/', '?', '/', '[ab]', '[!a]', '\\', ' ', '#'];

const pattern = fc
  .tuple(
    fc.constantFrom('', '', '!', '/', '!/', '**/'),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '', '/', '/**', ' ', '\r'),
  )
  .map(([start, pieces, end]) => start + pieces.join('') + end)
  // What two asterisks mean that do not stand alone between slashes Git does not say, nor what a slash behind a
  // backslash does.
  .filter((text) => !/[^!/]\*\*|\*\*[^/\s]|\\\//u.test(text));

const patterns = fc.array(pattern, { maxLength: 3 }).map((lines) => lines.join('\n'));

/** Where rules may stand. */
const RULES = [
  '.git/info/exclude',
  '.gitignore',
  'a/.gitignore',
  'a/b/.gitignore',
  'x [a]/.gitignore',
];

describe('a walk leaves out what Git ignores', () => {
  const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'by names and patterns': { '.gitignore': 'build\n*b.md\n' },
    'at one place': { '.gitignore': '/a.md\na/b.md\n/b/\n' },
    'folders only': { '.gitignore': 'build.md/\nbuild/\n' },
    'but for what is taken back': { '.gitignore': '*.md\n!a.md\n!/b/b.md\n' },
    'nothing of a folder that is ignored being taken back': {
      '.gitignore': 'build\n!build/a.md\n',
    },
    'by the nearest file': { '.gitignore': 'build\na.md\n', 'a/.gitignore': '!build\n!/a.md\n' },
    'below a folder that a nearer file takes back': {
      '.gitignore': 'build/\nb.md\n',
      'a/.gitignore': '!build/\n',
    },
    'by what the repository excludes, which goes last': {
      '.git/info/exclude': 'a.md\nb.md\n',
      '.gitignore': '!/a.md\n',
    },
    'where the file has a mark and ends of lines of its own': {
      '.gitignore': '\uFEFFa.md\r\n#b.md\r\n',
    },
    'by letter case': { '.gitignore': 'A.MD\nA.md\n' },
    'with marks that stand for themselves': {
      '.gitignore': '\\#a.md\n\\!b.md\n\\[a].md\na\\ b.md  \n',
    },
    'below a folder whose name looks like a pattern': { 'x [a]/.gitignore': 'a.md\n/b/b.md\n' },
  };
  for (const [name, files] of Object.entries(cases)) {
    test(name, (t) => {
      const folder = createFolder(t, {});
      git(folder, 'init', '--quiet');
      writeFiles(folder, { ...TREE, ...files });
      const expected = listedByGit(folder);
      assert.ok(expected.length < Object.keys(TREE).length, 'something is ignored');
      assert.deepEqual(walked(folder), expected);
    });
  }

  test('with any rules', (t) => {
    const folder = createFolder(t, TREE);
    git(folder, 'init', '--quiet');
    fc.assert(
      fc.property(fc.tuple(...RULES.map(() => patterns)), (texts) => {
        writeFiles(
          folder,
          Object.fromEntries(RULES.map((path, index) => [path, texts[index] ?? ''])),
        );
        const expected = listedByGit(folder);
        assert.deepEqual(walked(folder), expected);
        const asked = Object.keys(TREE).filter((path) =>
          isWalked(folder, join(folder, path), { asGit: true }),
        );
        assert.deepEqual(asked.sort(), expected);
      }),
      { numRuns: 150 },
    );
  });

  test('in a working tree beside the first, and in repositories inside of it', (t) => {
    const folder = createFolder(t, { 'first/a.md': '' });
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const as = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
    git(first, 'init', '--quiet');
    git(first, ...as, 'commit', '--quiet', '--allow-empty', '--message', 'Begin');
    git(first, 'worktree', 'add', '--quiet', '--detach', second);
    writeFiles(first, { '.git/info/exclude': 'b.md\n' });
    writeFiles(second, { 'a.md': '', 'b.md': '', '.gitignore': 'c.md\n', 'inner/c.md': '' });
    git(join(second, 'inner'), 'init', '--quiet');
    writeFiles(second, { 'inner/.git/info/exclude': 'd.md\n', 'inner/d.md': '' });
    assert.deepEqual(walked(second), ['a.md', 'inner/c.md']);
    assert.deepEqual(walked(join(second, 'inner')), ['c.md']);
    const inner = join(second, 'inner/c.md');
    assert.ok(isWalked(second, inner, { asGit: true }));
  });

  test('from above the folder, unless the folder itself is left out', (t) => {
    const folder = createFolder(t, {
      '.gitignore': 'b.md\nbuild/\n',
      'docs/a.md': '',
      'docs/b.md': '',
      'build/a.md': '',
      'build/b.md': '',
      'build/c.md': '',
      'build/.gitignore': 'c.md\n',
    });
    git(folder, 'init', '--quiet');
    assert.deepEqual(walked(join(folder, 'docs')), ['a.md']);
    assert.deepEqual(walked(join(folder, 'build')), ['a.md', 'b.md']);
    assert.deepEqual(walked(join(folder, 'docs'), [], false), ['a.md', 'b.md']);
  });

  test('by the files in it where there is no repository', (t) => {
    const folder = createFolder(t, { '.gitignore': 'b.md\n', 'a.md': '', 'b.md': '' });
    assert.deepEqual(walked(folder), ['a.md']);
  });
});

describe('a walk follows links', () => {
  test('to folders elsewhere, to each folder once', (t) => {
    const outside = createFolder(t, { 'x/far.md': '', 'near.md': '' });
    const folder = createFolder(t, { 'docs/a.md': '' });
    symlinkSync(folder, join(folder, 'circle'));
    symlinkSync(join(outside, 'x'), join(folder, 'far'));
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync(outside, join(folder, 'out-again'));
    symlinkSync(outside, join(outside, 'itself'));
    symlinkSync(join(folder, 'docs'), join(outside, 'back'));
    assert.deepEqual(walked(folder), ['docs/a.md', 'far/far.md', 'out/near.md']);
    // What another root holds is found there.
    assert.deepEqual(walked(folder, [folder, outside]), ['docs/a.md']);
  });

  test('but for those that are ignored, as files or as folders', (t) => {
    const outside = createFolder(t, { 'a.md': '' });
    const folder = createFolder(t, { '.gitignore': 'folder/\nany\n' });
    symlinkSync(outside, join(folder, 'folder'));
    symlinkSync(outside, join(folder, 'any'));
    symlinkSync(outside, join(folder, 'other'));
    assert.deepEqual(walked(folder), ['other/a.md']);
  });

  test('and tells of those to nothing', (t) => {
    const folder = createFolder(t, {});
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dead.md'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dead.txt'));
    const kinds = [...walk(folder, { links: createLinks([folder]), asGit: true })];
    assert.deepEqual(
      kinds.map(({ kind, path }) => `${kind} ${relative(folder, path)}`),
      ['folder ', 'trouble dead.md'],
    );
  });
});
