import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFolder, GLOSSARY, places, zhengmingWithInput } from './zhengming.ts';

const OWN = ['--no-builtin', '--glossary', 'glossary.yaml', '--format', 'json'];

async function check(folder: string, input: string | Uint8Array, ...args: readonly string[]) {
  const ended = await zhengmingWithInput(folder, input, 'check', ...OWN, ...args);
  return { ...ended, found: ended.stdout === '' ? [] : places(JSON.parse(ended.stdout)) };
}

describe('standard input', () => {
  test('is checked as if it were the file named', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'docs/zhengming.yaml': 'entries: { open-policy-agent: off }\n',
    });
    const text = '用铁锈和开放政策代理。\n';
    const named = await check(folder, text, '--stdin-filename', 'docs/why-rust.md');
    assert.deepEqual(named.found, ['docs/why-rust.md:1:2 铁锈']);
    assert.equal(named.exitCode, 1);
    const nameless = await check(folder, text, '-');
    assert.deepEqual(nameless.found, ['stdin.md:1:5 开放政策代理']);
  });

  test('may be checked beside files', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY, 'a.md': '开放政策代理' });
    const { found } = await check(folder, '开放政策代理', 'a.md', '-');
    assert.deepEqual(found, ['stdin.md:1:1 开放政策代理', 'a.md:1:1 开放政策代理']);
  });

  test('may be large, and come with a byte order mark', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY });
    const { found } = await check(folder, `\uFEFF开放政策代理${'长'.repeat(400_000)}`, '-');
    assert.deepEqual(found, ['stdin.md:1:1 开放政策代理']);
  });

  test('that is excluded is not checked', async (t) => {
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      'zhengming.yaml': 'exclude: [a.md]\n',
    });
    const { found, stderr, exitCode } = await check(
      folder,
      '开放政策代理',
      '--stdin-filename',
      'a.md',
    );
    assert.deepEqual([found, exitCode], [[], 0]);
    assert.match(stderr, /a\.md: left out by `exclude`/u);
  });

  test('must be text, and stands in no revision', async (t) => {
    const folder = await createFolder(t, { 'glossary.yaml': GLOSSARY });
    const bad = await check(folder, Buffer.of(0xff, 0xfe), '-');
    assert.match(bad.stderr, /^zhengming: stdin\.md: Unexpected/u);
    assert.equal(bad.exitCode, 2);
    const { stderr } = await check(folder, '', '-', '--since', 'HEAD');
    assert.match(stderr, /Unexpected `--since` with standard input, expected files/u);
  });
});
