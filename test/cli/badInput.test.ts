import assert from 'node:assert/strict';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkAsJson, createFolder, GLOSSARY, places, zhengmingAsAnyone } from './zhengming.ts';

const GOOD = { 'glossary.yaml': GLOSSARY, 'good.md': '开放政策代理\n' };
const FOUND = ['good.md:1:1 开放政策代理'];

describe('what cannot be read is told of, and the rest is checked', () => {
  const cases: Readonly<Record<string, readonly [content: Uint8Array, message: RegExp]>> = {
    'a byte that is no UTF-8': [
      Buffer.from([0xe5, 0xbc, 0x80, 0x0a, 0xff, 0x41]),
      /bad\.md: Unexpected byte 0xff at offset 4, expected UTF-8/u,
    ],
    'a character that is cut off': [
      Buffer.from([0x41, 0xe5, 0xbc]),
      /bad\.md: Unexpected byte 0xe5 at offset 1, expected UTF-8/u,
    ],
    'a surrogate': [
      Buffer.from([0x41, 0xed, 0xa0, 0x80]),
      /bad\.md: Unexpected byte 0x[0-9a-f]{2} at offset [12], expected UTF-8/u,
    ],
    'a text in GBK': [
      Buffer.from([0x41, 0xbf, 0xaa, 0xb7, 0xc5]),
      /bad\.md: Unexpected byte 0xbf at offset 1, expected UTF-8/u,
    ],
    'a text in UTF-16': [
      Buffer.from('\uFEFF开放政策代理', 'utf16le'),
      /bad\.md: Unexpected byte 0xff at offset 0, expected UTF-8/u,
    ],
    'a binary file': [
      Buffer.from('PK\u0003\u0004\u0000\u0000'),
      /bad\.md: Unexpected NUL byte at offset 4, expected text/u,
    ],
  };
  for (const [title, [content, message]] of Object.entries(cases)) {
    test(title, async (t) => {
      const folder = await createFolder(t, { ...GOOD, 'bad.md': content });
      const { findings, stderr, exitCode } = await checkAsJson(folder, '.');
      assert.match(stderr, message);
      assert.deepEqual(places(findings), FOUND);
      assert.equal(exitCode, 2);
    });
  }

  test('a path that does not exist', async (t) => {
    const folder = await createFolder(t, GOOD);
    const { findings, stderr, exitCode } = await checkAsJson(folder, 'absent.md', 'good.md');
    assert.match(stderr, /^zhengming: absent\.md: .*expected a file or a folder that is there\n$/u);
    assert.deepEqual(places(findings), FOUND);
    assert.equal(exitCode, 2);
  });

  test('a link that leads nowhere', async (t) => {
    const folder = await createFolder(t, GOOD);
    await symlink('absent.md', join(folder, 'link.md'));
    const { findings, stderr, exitCode } = await checkAsJson(folder, '.');
    assert.match(stderr, /^zhengming: link\.md: /u);
    assert.deepEqual(places(findings), FOUND);
    assert.equal(exitCode, 2);
  });

  test('a folder that may not be read', async (t) => {
    const folder = await createFolder(t, GOOD);
    await chmod(folder, 0o755);
    // Empty, so that it can be taken away again without being read.
    await mkdir(join(folder, 'closed'), { mode: 0 });
    if ((await zhengmingAsAnyone(folder, '--version')).exitCode !== 0) {
      t.skip('the built command itself may not be read but by root');
      return;
    }
    const own = ['--no-builtin', '--glossary', 'glossary.yaml', '--format', 'json'];
    const { stdout, stderr, exitCode } = await zhengmingAsAnyone(folder, 'check', ...own, '.');
    assert.match(stderr, /^zhengming: closed: .*expected a file or a folder that may be read\n$/u);
    assert.deepEqual(places(JSON.parse(stdout)), FOUND);
    assert.equal(exitCode, 2);
  });
});

test('an empty file and one with a NUL far in are told apart', async (t) => {
  const folder = await createFolder(t, {
    ...GOOD,
    'empty.md': '',
    'late.md': `${'好'.repeat(100_000)}\0`,
  });
  const { stderr } = await checkAsJson(folder, '.');
  assert.equal(stderr, 'zhengming: late.md: Unexpected NUL byte at offset 300000, expected text\n');
});
