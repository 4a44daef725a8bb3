import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { checkAsJson, createFolder, GLOSSARY, places, zhengming } from './zhengming.ts';

const WRONG = '用开放政策代理。\n';

interface Repository {
  readonly folder: string;
  git(...args: readonly string[]): Promise<string>;
  write(path: string, text: string): Promise<void>;
  commit(): Promise<void>;
  /** What is found in lines that changed since a revision. */
  since(revision: string, ...args: readonly string[]): Promise<readonly string[]>;
}

/** A repository of git with one commit of `files`, tagged `start`. */
async function createRepository(
  context: TestContext,
  files: Readonly<Record<string, string>>,
): Promise<Repository> {
  const folder = await createFolder(context, { 'glossary.yaml': GLOSSARY, ...files });
  await rm(join(folder, '.git'), { recursive: true });
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const repository: Repository = {
    folder,
    async git(...args) {
      return (await promisify(execFile)('git', [...identity, ...args], { cwd: folder })).stdout;
    },
    async write(path, text) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    async commit() {
      await repository.git('add', '--all');
      await repository.git('commit', '--quiet', '--message', 'A change');
    },
    async since(revision, ...args) {
      const { findings, stderr } = await checkAsJson(folder, '--since', revision, '.', ...args);
      assert.equal(stderr, '');
      return places(findings);
    },
  };
  await repository.git('init', '--quiet', '--initial-branch', 'main');
  await repository.commit();
  await repository.git('tag', 'start');
  return repository;
}

const FOUND = '开放政策代理';

describe('--since', () => {
  test('reports what stands in lines that changed, committed or not', async (t) => {
    const { write, commit, since } = await createRepository(t, {
      'a.md': `${WRONG}\n${WRONG}\n${WRONG}`,
      'b.md': WRONG,
    });
    assert.deepEqual(await since('start'), []);
    await write('a.md', `${WRONG}\n我${WRONG}\n${WRONG}`);
    await commit();
    assert.deepEqual(await since('start'), [`a.md:3:3 ${FOUND}`]);
    assert.deepEqual(await since('HEAD'), []);
    await write('a.md', `新的一行。\n\n${WRONG}\n我${WRONG}\n${WRONG}\n后${WRONG}`);
    assert.deepEqual(await since('start'), [`a.md:5:3 ${FOUND}`, `a.md:9:3 ${FOUND}`]);
    assert.deepEqual(await since('HEAD'), [`a.md:9:3 ${FOUND}`]);
  });

  test('knows files that are new, also where git does not know them yet', async (t) => {
    const { write, commit, since, git } = await createRepository(t, { 'a.md': WRONG });
    await write('b.md', WRONG);
    await commit();
    await write('c/d.md', WRONG);
    await write('e.md', WRONG);
    await git('add', 'e.md');
    assert.deepEqual(
      await since('start'),
      ['b.md', 'c/d.md', 'e.md'].map((f) => `${f}:1:2 ${FOUND}`),
    );
  });

  test('leaves out what git ignores', async (t) => {
    const { write, since } = await createRepository(t, { '.gitignore': 'b.md\n' });
    await write('b.md', WRONG);
    assert.deepEqual(await since('start'), []);
  });

  test('follows files that were renamed', async (t) => {
    const text = `${WRONG}\n`.repeat(20);
    const { folder, write, commit, since } = await createRepository(t, { 'a.md': text });
    await mkdir(join(folder, 'new'));
    await rename(join(folder, 'a.md'), join(folder, 'new/b.md'));
    await commit();
    assert.deepEqual(await since('start'), []);
    await write('new/b.md', `${text}又${WRONG}`);
    assert.deepEqual(await since('start'), [`new/b.md:41:3 ${FOUND}`]);
  });

  test('counts from where the work left a branch that went on', async (t) => {
    const { write, commit, since, git } = await createRepository(t, { 'a.md': WRONG });
    await git('checkout', '--quiet', '-b', 'work');
    await write('b.md', WRONG);
    await commit();
    await git('checkout', '--quiet', 'main');
    await write('a.md', `没有。\n`);
    await commit();
    await git('checkout', '--quiet', 'work');
    assert.deepEqual(await since('main'), [`b.md:1:2 ${FOUND}`]);
  });

  test('takes names of any kind, whatever the settings of git', async (t) => {
    const names = ['目录/文 件.md', 'a "b"\t.md', "it's.md", 'x\\y.md'];
    const { write, since, git } = await createRepository(t, {
      ...Object.fromEntries(names.map((name) => [name, '没有。\n'])),
    });
    await git('config', 'core.quotePath', 'true');
    await git('config', 'diff.noprefix', 'true');
    await git('config', 'diff.external', 'false');
    await git('config', 'color.ui', 'always');
    for (const name of names) await write(name, `没有。\n${WRONG}`);
    const found = names.map((name) => `${name}:2:2 ${FOUND}`);
    assert.deepEqual((await since('HEAD')).toSorted(), found.toSorted());
  });

  test('works from a folder in the repository, on files in others', async (t) => {
    const { folder, write } = await createRepository(t, { 'a/a.md': '一\n', 'b/b.md': '一\n' });
    await write('b/b.md', `一\n${WRONG}`);
    const args = ['--no-builtin', '--glossary', '../glossary.yaml', '--format', 'json'];
    const within = join(folder, 'a');
    const { stdout } = await zhengming(within, 'check', '--since', 'start', ...args, '../b', '.');
    assert.deepEqual(places(JSON.parse(stdout)), [`../b/b.md:2:2 ${FOUND}`]);
  });

  test('a finding over lines counts where any of them changed', async (t) => {
    const { write, since } = await createRepository(t, { 'a.md': '用开放\n政策代里。\n' });
    await write('a.md', '用开放\n政策代理。\n');
    assert.deepEqual(await since('start'), ['a.md:1:2 开放\n政策代理']);
  });

  test('does the same with threads', async (t) => {
    const { write, since } = await createRepository(t, { 'a.md': WRONG, 'b.md': WRONG });
    await write('b.md', `${WRONG}\n我${WRONG}`);
    assert.deepEqual(await since('start', '--threads', '2'), [`b.md:3:3 ${FOUND}`]);
  });

  test('says what is wrong with a revision, or with where it is asked', async (t) => {
    const { folder } = await createRepository(t, { 'a.md': WRONG });
    for (const revision of ['nowhere', '--output=stolen', 'HEAD~5']) {
      const ended = await zhengming(folder, 'check', `--since=${revision}`, '.');
      assert.match(ended.stderr, /expected a revision that is there/u);
      assert.equal(ended.exitCode, 2);
    }
    await assert.rejects(readFile(join(folder, 'stolen')));
    const { stderr, exitCode } = await zhengming(
      await createFolder(t, {}),
      'check',
      '--since',
      'HEAD',
      '.',
    );
    assert.match(stderr, /^zhengming: git rev-parse: /u);
    assert.equal(exitCode, 2);
  });
});
