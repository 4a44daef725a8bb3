import assert from 'node:assert/strict';
import { chmod, chown, link, mkdir, readFile, readlink, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createFolder, type Ended, GLOSSARY, zhengming, zhengmingAsAnyone } from './zhengming.ts';

const WRONG = '我们用开放政策代理检查请求。\n';
const RIGHT = '我们用 Open Policy Agent 检查请求。\n';

const OWN = ['--no-builtin', '--glossary', 'glossary.yaml'];

function fix(folder: string, ...args: readonly string[]): Promise<Ended> {
  return zhengming(folder, 'fix', ...OWN, ...args);
}

const read = (folder: string, file: string): Promise<string> =>
  readFile(join(folder, file), 'utf8');

describe('fix', () => {
  test('fixes what is certain in files and folders, and says how much', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'docs/a.md': WRONG.repeat(2),
      'docs/b.md': RIGHT,
      'docs/c.txt': WRONG,
      'd.md': WRONG,
    });
    const { stdout, stderr, exitCode } = await fix(folder, 'docs', 'd.md');
    assert.equal(await read(folder, 'docs/a.md'), RIGHT.repeat(2));
    assert.equal(await read(folder, 'docs/b.md'), RIGHT);
    assert.equal(await read(folder, 'docs/c.txt'), WRONG);
    assert.equal(await read(folder, 'd.md'), RIGHT);
    assert.equal(stdout, 'docs/a.md: 2 fixed\nd.md: 1 fixed\nFixed 3 findings in 2 of 3 files\n');
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
  });

  test('does nothing the second time', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': WRONG });
    await fix(folder, 'a.md');
    const before = await stat(join(folder, 'a.md'));
    const { stdout, exitCode } = await fix(folder, 'a.md');
    const after = await stat(join(folder, 'a.md'));
    assert.equal(stdout, 'Nothing to fix in 1 file\n');
    assert.equal(exitCode, 0);
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  test('leaves what is only likely, until it is asked to', async (t) => {
    const likely = '# Rust 与系统\n\n铁锈很快。\n';
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': likely });
    const unasked = await fix(folder, 'a.md');
    assert.equal(unasked.stdout, 'Nothing to fix in 1 file; 1 finding (1 likely) is left\n');
    assert.equal(unasked.exitCode, 0);
    assert.equal(await read(folder, 'a.md'), likely);
    const asked = await fix(folder, '--min-confidence', 'likely', 'a.md');
    assert.equal(asked.stdout, 'a.md: 1 fixed\nFixed 1 finding in 1 of 1 file\n');
    assert.equal(await read(folder, 'a.md'), likely.replace('铁锈', 'Rust '));
  });

  test('does what the configuration says', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'docs/zhengming.yaml': 'entries: { open-policy-agent: off }\n',
      'docs/a.md': WRONG,
      'drafts/zhengming.yaml': 'exclude: [b.md]\n',
      'drafts/b.md': WRONG,
    });
    const { stdout, stderr, exitCode } = await fix(folder, 'docs', 'drafts', 'drafts/b.md');
    assert.equal(stdout, 'Nothing to fix in 1 file\n');
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    const named = await fix(folder, 'drafts/b.md');
    assert.equal(named.stderr, 'zhengming: drafts/b.md: left out by `exclude`\n');
  });

  test('tells what it could not fix, and fails', async (t) => {
    const split = '我们用开放**政策**代理检查请求。\n';
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': split });
    const { stdout, exitCode } = await fix(folder, 'a.md');
    assert.match(
      stdout,
      /^a\.md:1:4 {2}not fixed {2}Unexpected `开放政策代理`, expected `Open Policy Agent`.*\nNothing to fix in 1 file; 1 finding \(1 certain\) is left\n$/u,
    );
    assert.equal(exitCode, 1);
    assert.equal(await read(folder, 'a.md'), split);
  });

  test('--dry-run writes nothing, and fails where there is something to fix', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': WRONG });
    const { stdout, exitCode } = await fix(folder, '--dry-run', '.');
    assert.equal(stdout, 'a.md: 1 to fix\nWould fix 1 finding in 1 of 1 file\n');
    assert.equal(exitCode, 1);
    assert.equal(await read(folder, 'a.md'), WRONG);
    await fix(folder, '.');
    assert.equal((await fix(folder, '--dry-run', '.')).exitCode, 0);
  });
});

describe('fix keeps all of a file but the names', () => {
  const contents: Readonly<Record<string, string>> = {
    'a byte order mark': `\uFEFF${WRONG}`,
    'line ends of Windows': WRONG.replace('\n', '\r\n').repeat(3),
    'line ends of old': WRONG.replace('\n', '\r').repeat(3),
    'line ends of all kinds': `${WRONG}\r\n${WRONG}\r${WRONG}`,
    'no line end at its end': WRONG.trim(),
    'two byte order marks': `\uFEFF\uFEFF\n\n${WRONG}`,
    'characters beyond the first plane, and unassigned ones': `😀𠮷\u{e0fff}\uFFFF\n\n${WRONG}`,
  };
  for (const [title, content] of Object.entries(contents)) {
    test(title, async (t) => {
      const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': content });
      await fix(folder, 'a.md');
      const expected = content.replaceAll('用开放政策代理检查', '用 Open Policy Agent 检查');
      assert.deepEqual(await readFile(join(folder, 'a.md')), Buffer.from(expected));
    });
  }

  test('its mode', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': WRONG });
    await chmod(join(folder, 'a.md'), 0o4751);
    await fix(folder, 'a.md');
    assert.equal((await stat(join(folder, 'a.md'))).mode & 0o7777, 0o4751);
    assert.equal(await read(folder, 'a.md'), RIGHT);
  });

  test('its owner', async (t) => {
    if (process.getuid?.() !== 0) return t.skip('only root may give files to others');
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': WRONG });
    await chown(join(folder, 'a.md'), 65_534, 65_533);
    await fix(folder, 'a.md');
    const { uid, gid } = await stat(join(folder, 'a.md'));
    assert.deepEqual([uid, gid], [65_534, 65_533]);
    assert.equal(await read(folder, 'a.md'), RIGHT);
  });

  test('that it is reached by a link', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'other/text': WRONG });
    await symlink('other/text', join(folder, 'a.md'));
    await symlink('a.md', join(folder, 'b.md'));
    const { stdout } = await fix(folder, '.');
    assert.equal(await readlink(join(folder, 'a.md')), 'other/text');
    assert.equal(await readlink(join(folder, 'b.md')), 'a.md');
    assert.equal(await read(folder, 'other/text'), RIGHT);
    assert.match(stdout, /Fixed 1 finding in 1 of 2 files\n$/u);
  });
});

describe('fix leaves alone what it may not write, tells of it, and goes on', () => {
  test('a file that is marked as read-only, for root too', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'a.md': WRONG,
      'b.md': WRONG,
    });
    await chmod(join(folder, 'a.md'), 0o444);
    const { stdout, stderr, exitCode } = await fix(folder, '.');
    assert.equal(stderr, 'zhengming: a.md: Unexpected read-only file, expected one to write\n');
    assert.equal(await read(folder, 'a.md'), WRONG);
    assert.equal(await read(folder, 'b.md'), RIGHT);
    assert.equal(stdout, 'b.md: 1 fixed\nFixed 1 finding in 1 of 1 file\n');
    assert.equal(exitCode, 2);
  });

  test("another user's file, and a folder", async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': WRONG });
    await mkdir(join(folder, 'mine'));
    await chmod(folder, 0o755);
    if ((await zhengmingAsAnyone(folder, '--version')).exitCode !== 0) {
      return t.skip('the built command itself may not be read but by root');
    }
    if (process.getuid?.() !== 0) return t.skip('only root can make the files of another');
    await chmod(join(folder, 'a.md'), 0o644);
    const file = await zhengmingAsAnyone(folder, 'fix', ...OWN, 'a.md');
    const lack = 'Unexpected lack of permission, expected a file and a folder that may be written';
    assert.equal(file.stderr, `zhengming: a.md: ${lack}\n`);
    await chmod(join(folder, 'a.md'), 0o666);
    assert.equal((await zhengmingAsAnyone(folder, 'fix', ...OWN, 'a.md')).stderr, file.stderr);
    await chmod(folder, 0o777);
    const given = await zhengmingAsAnyone(folder, 'fix', ...OWN, 'a.md');
    assert.match(given.stderr, /a\.md: Unexpected owner of the file, expected one that/u);
    assert.equal(await read(folder, 'a.md'), WRONG);
    assert.equal(file.exitCode, 2);
  });

  test('what is no file, or no text', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'a.md': Buffer.from([0xff, 0xfe, 0x41, 0x00]),
    });
    const { stderr, exitCode } = await fix(folder, 'a.md', 'none.md');
    assert.match(stderr, /a\.md: Unexpected byte 0xff at offset 0, expected UTF-8/u);
    assert.match(stderr, /none\.md: Unexpected path, expected a file or a folder that is there/u);
    assert.equal(exitCode, 2);
  });
});

test('fix parts a file from the other names it has', async (t) => {
  const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': WRONG });
  await link(join(folder, 'a.md'), join(folder, 'copy'));
  await fix(folder, 'a.md');
  assert.equal(await read(folder, 'a.md'), RIGHT);
  assert.equal(await read(folder, 'copy'), WRONG);
});

test('wrong use of fix says what is expected', async (t) => {
  const folder = await createFolder(t, {});
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /^zhengming: Unexpected end of the command line, expected a file or a folder\n/u],
    [
      ['--min-confidence', 'all', '.'],
      /`--min-confidence all`, expected certain, likely or possible/u,
    ],
    [['--format', 'json', '.'], /Unknown option '--format'/u],
    [['--config', 'none.yaml', '.'], /`--config none\.yaml`, expected a file that is there/u],
  ];
  for (const [args, message] of cases) {
    const { stderr, exitCode } = await zhengming(folder, 'fix', ...args);
    assert.match(stderr, message);
    assert.match(stderr, /Try `zhengming fix --help`\.\n$/u);
    assert.equal(exitCode, 2);
  }
});
