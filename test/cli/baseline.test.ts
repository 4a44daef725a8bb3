import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import type { Accepted } from '../../cli/src/baseline/baseline.ts';
import { followMoved } from '../../cli/src/baseline/followMoved.ts';
import { createFolder, type Ended, GLOSSARY, places, zhengming } from './zhengming.ts';

const OWN = ['--no-builtin', '--glossary', 'glossary.yaml'];
const FILE = 'zhengming-baseline.json';
const TEXT = '# 一\n\n我们用开放政策代理检查请求。\n\n另一个开放政策代理。\n';

interface Place {
  readonly folder: string;
  write(path: string, text: string): Promise<void>;
  update(...args: readonly string[]): Promise<Ended>;
  /** What is found and not accepted, and what is told beside it. */
  check(...args: readonly string[]): Promise<{ found: readonly string[] } & Ended>;
}

async function createPlace(context: TestContext, files: Record<string, string>): Promise<Place> {
  const folder = await createFolder(context, { 'glossary.yaml': GLOSSARY, ...files });
  return {
    folder,
    write: (path, text) => writeFile(join(folder, path), text),
    update: (...args) => zhengming(folder, 'baseline', 'update', ...OWN, ...args),
    async check(...args) {
      const options = [...OWN, '--format', 'json', '--baseline', FILE];
      const ended = await zhengming(folder, 'check', ...options, ...args);
      return { ...ended, found: places(JSON.parse(ended.stdout)) };
    },
  };
}

describe('a baseline', () => {
  test('accepts what is found today', async (t) => {
    const { folder, update, check } = await createPlace(t, { 'a.md': TEXT, 'b/b.md': TEXT });
    const ended = await update('.');
    assert.equal(ended.stdout, `${FILE}: 4 accepted in 2 files (0 before)\n`);
    assert.equal(ended.exitCode, 0);
    const { found, exitCode, stderr } = await check('.');
    assert.deepEqual([found, exitCode, stderr], [[], 0, '']);
    const { zhengming: version, files } = JSON.parse(await readFile(join(folder, FILE), 'utf8'));
    assert.equal(version, 1);
    assert.deepEqual(Object.keys(files), ['a.md', 'b/b.md']);
    assert.deepEqual(files['a.md'][0], {
      entry: 'open-policy-agent',
      text: '开放政策代理',
      before: '我们用',
      after: '检查请求。',
    });
  });

  test('holds when lines move, and when the text on one side is edited', async (t) => {
    const { write, update, check } = await createPlace(t, { 'a.md': TEXT });
    await update('.');
    await write('a.md', `新的。\n\n${TEXT.replace('检查请求', '看看').replace('# 一\n', '')}`);
    const { found, stderr } = await check('.');
    assert.deepEqual([found, stderr], [[], '']);
  });

  test('does not hold for another finding of the same name', async (t) => {
    const { write, update, check } = await createPlace(t, { 'a.md': TEXT });
    await update('.');
    await write('a.md', `${TEXT}\n又有开放政策代理了！\n`);
    const { found, exitCode } = await check('.');
    assert.deepEqual([found, exitCode], [['a.md:7:3 开放政策代理'], 1]);
  });

  test('holds once for each time: a copy of an accepted line is new', async (t) => {
    const { write, update, check } = await createPlace(t, { 'a.md': '用开放政策代理。\n' });
    await update('.');
    await write('a.md', '用开放政策代理。\n\n用开放政策代理。\n');
    assert.deepEqual((await check('.')).found, ['a.md:3:2 开放政策代理']);
  });

  test('tells of what is no longer needed, and forgets it', async (t) => {
    const { folder, write, update, check } = await createPlace(t, {
      'a.md': TEXT,
      'b.md': TEXT,
      'c.md': TEXT,
    });
    await update('.');
    await write('a.md', '对的。\n');
    await write('c.md', TEXT.replace('另一个开放政策代理', '没有'));
    await rm(join(folder, 'b.md'));
    const { stderr, exitCode, found } = await check('.');
    assert.deepEqual([found, exitCode], [[], 0]);
    assert.match(stderr, /^zhengming: 5 accepted findings are no longer there;/u);
    assert.match(stderr, /^ {2}a\.md: `开放政策代理`$/mu);
    assert.match(stderr, /^ {2}b\.md, which is gone: `开放政策代理`$/mu);
    assert.equal((await check('.', '--quiet')).stderr, '');
    const ended = await update('.');
    assert.equal(ended.stdout, `${FILE}: 1 accepted in 1 file (6 before)\n`);
    assert.equal((await check('.')).stderr, '');
  });

  test('keeps what it accepts in files that are not named', async (t) => {
    const { write, update, check } = await createPlace(t, { 'a.md': TEXT, 'b.md': TEXT });
    await update('.');
    await write('a.md', '对的。\n');
    const { stderr } = await check('b.md');
    assert.equal(stderr, '', 'nothing is said of files that are not checked');
    assert.match((await update('a.md')).stdout, /2 accepted in 1 file \(4 before\)/u);
    assert.deepEqual((await check('.')).found, []);
  });

  test('does the same with threads, and with places relative to the file', async (t) => {
    const { folder, update } = await createPlace(t, { 'docs/a.md': TEXT, 'docs/b.md': TEXT });
    await update('docs', '--baseline', 'docs/accepted.json', '--threads', '2');
    const args = ['--no-builtin', '--glossary', '../glossary.yaml', '--threads', '2'];
    const within = join(folder, 'docs');
    const ended = await zhengming(within, 'check', '.', ...args, '--baseline', 'accepted.json');
    assert.equal(ended.stdout, 'No findings in 2 files\n');
  });

  test('is left as it was where something could not be read', async (t) => {
    const { folder, update } = await createPlace(t, { 'a.md': TEXT });
    await update('.');
    const before = await readFile(join(folder, FILE), 'utf8');
    const { stderr, exitCode } = await update('.', 'no.md');
    assert.match(stderr, /no\.md: Unexpected path.*stays as it was/su);
    assert.equal(exitCode, 2);
    assert.equal(await readFile(join(folder, FILE), 'utf8'), before);
    const drafts = (await readdir(folder)).filter((name) => name.startsWith(`${FILE}.`));
    assert.deepEqual(drafts, []);
  });
});

describe('a baseline follows files that are renamed', () => {
  test('by what is accepted in them, and says so until it is updated', async (t) => {
    const { folder, write, update, check } = await createPlace(t, { 'a.md': TEXT, 'b/b.md': TEXT });
    await update('.');
    await mkdir(join(folder, 'docs'));
    await rename(join(folder, 'a.md'), join(folder, 'docs/new.md'));
    await write('docs/new.md', `新的。\n\n${TEXT}\n又有开放政策代理了！\n`);
    const { found, stderr } = await check('.');
    assert.deepEqual(found, ['docs/new.md:9:3 开放政策代理']);
    const said =
      '1 file of the baseline has another name now; `zhengming baseline update` keeps it';
    assert.equal(stderr, `zhengming: ${said}:\n  a.md → docs/new.md\n`);
    const parts = ['--threads', '2', '--shard', '2/2'];
    assert.deepEqual((await check('.', ...parts)).found, found);
    assert.equal((await check('.', '--quiet')).stderr, '');
    await update('.');
    assert.deepEqual(await check('.'), { found: [], stdout: '[]\n', stderr: '', exitCode: 0 });
  });

  test('each to the one that is most like it, once, so that a copy is new', async (t) => {
    const texts = ['一', '二', '三'].map((name) => TEXT.replaceAll('开放', `${name}，开放`));
    const [one = '', two = '', three = ''] = texts;
    const { folder, write, update, check } = await createPlace(t, {
      'old/one.md': one,
      'old/two.md': two,
      'old/three.md': three,
      'stays.md': TEXT,
    });
    await update('.');
    await rename(join(folder, 'old'), join(folder, 'new'));
    await write('new/copy.md', two);
    await write('copy.md', TEXT);
    await rename(join(folder, 'new/three.md'), join(folder, 'third.md'));
    const { found, stderr } = await check('.');
    assert.deepEqual(found, [
      'copy.md:3:4 开放政策代理',
      'copy.md:5:4 开放政策代理',
      'new/copy.md:3:6 开放政策代理',
      'new/copy.md:5:6 开放政策代理',
    ]);
    assert.match(stderr, /\n {2}old\/three\.md → third\.md\n/u);
    assert.match(stderr, /\n {2}old\/two\.md → new\/two\.md\n/u);
  });

  test('but not where less than half of it is left', async (t) => {
    const { folder, write, update, check } = await createPlace(t, {
      'a.md': `${TEXT}\n还有开放政策代理吗？\n`,
    });
    await update('.');
    await rm(join(folder, 'a.md'));
    await write('b.md', '# 一\n\n我们用开放政策代理检查请求。\n');
    const { found, stderr } = await check('.');
    assert.deepEqual(found, ['b.md:3:4 开放政策代理']);
    assert.match(stderr, /^zhengming: 3 accepted findings are no longer there;/u);
  });

  test('of thousands of files in little time', () => {
    const texts = Array.from({ length: 3000 }, (_, index) => `第 ${index} 次用开放政策代理。\n`);
    const gone = texts.map((text, index): [string, Accepted[]] => {
      const [before = '', after = ''] = text.trim().split('开放政策代理');
      return [`old/${index}.md`, [{ entry: 'x', text: '开放政策代理', before, after }]];
    });
    const newcomers = texts.map((text, index) => ({ name: `new/${index}.md`, text })).reverse();
    const moved = followMoved(Object.fromEntries(gone), newcomers);
    assert.equal(moved.length, texts.length);
    for (const { from, to } of moved) assert.equal(to, from.replace('old', 'new'));
  });
});

describe('a file that is no baseline', () => {
  const cases: Readonly<Record<string, readonly [content: string, message: RegExp]>> = {
    'not JSON': ['{', /zhengming-baseline\.json: Unexpected text, expected JSON/u],
    'a list': ['[]', /Unexpected JSON, expected an object with `zhengming` and `files`/u],
    'another version': ['{"zhengming":2}', /Unexpected `zhengming`: 2, expected 1/u],
    'no files': ['{"zhengming":1}', /Unexpected `files`, expected an object/u],
    'no list': ['{"zhengming":1,"files":{"a.md":1}}', /`files` → `a\.md`, expected a list/u],
    'an item that lacks something': [
      '{"zhengming":1,"files":{"a.md":[{"entry":"x"}]}}',
      /Unexpected item 1 of `files` → `a\.md`, expected an object with the texts `entry`, `text`/u,
    ],
  };
  for (const [title, [content, message]] of Object.entries(cases)) {
    test(title, async (t) => {
      const folder = await createFolder(t, { [FILE]: content, 'a.md': '' });
      const { stderr, exitCode } = await zhengming(folder, 'check', '.', '--baseline', FILE);
      assert.match(stderr, message);
      assert.equal(exitCode, 2);
    });
  }

  test('none at all', async (t) => {
    const folder = await createFolder(t, { 'a.md': '' });
    const { stderr, exitCode } = await zhengming(folder, 'check', '.', '--baseline', FILE);
    assert.match(
      stderr,
      /`--baseline zhengming-baseline\.json`, expected a file that can be read/u,
    );
    assert.equal(exitCode, 2);
  });

  test('`baseline` does nothing but update', async (t) => {
    const folder = await createFolder(t, {});
    const cases = { '': /expected `update`/u, forget: /Unexpected `forget`, expected `update`/u };
    for (const [action, message] of Object.entries(cases)) {
      const { stderr } = await zhengming(folder, 'baseline', ...(action ? [action] : []));
      assert.match(stderr, message);
    }
    const { stderr } = await zhengming(folder, 'baseline', 'update');
    assert.match(stderr, /expected a file or a folder/u);
  });
});
