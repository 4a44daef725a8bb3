import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { FORMATS } from '../../cli/src/report/format.ts';
import { FILES, OWN } from './formats/samples.ts';
import { createFolder, zhengming } from './zhengming.ts';

const COUNT = 3;

/** Checks {@link FILES} in parts and gives the folder, with the results in `1.jsonl` and so on. */
async function checkInShards(context: TestContext): Promise<string> {
  const folder = await createFolder(context, FILES);
  for (let index = 1; index <= COUNT; index++) {
    const shard = ['--format', 'shard', '--shard', `${index}/${COUNT}`];
    const { stdout, exitCode } = await zhengming(folder, 'check', '.', ...OWN, ...shard);
    assert.equal(exitCode, 0);
    await writeFile(join(folder, `${index}.jsonl`), stdout);
  }
  return folder;
}

const ALL = ['3.jsonl', '1.jsonl', '2.jsonl'];

describe('zhengming merge', () => {
  test('writes in every format what one check of all does, to the byte', async (t) => {
    const folder = await checkInShards(t);
    for (const format of FORMATS.filter((one) => one !== 'shard')) {
      const whole = await zhengming(folder, 'check', '.', ...OWN, '--format', format);
      const merged = await zhengming(folder, 'merge', ...ALL, '--format', format);
      assert.deepEqual(merged, whole, format);
      assert.equal(merged.exitCode, 1);
    }
  });

  test('keeps what one machine could not read', async (t) => {
    const folder = await createFolder(t, { 'a.md': '对的。\n', 'b.md': Buffer.of(0xff) });
    for (const part of ['1', '2']) {
      const args = ['check', '.', '--format', 'shard', '--shard', `${part}/2`];
      await writeFile(join(folder, `${part}.jsonl`), (await zhengming(folder, ...args)).stdout);
    }
    const { stderr, exitCode, stdout } = await zhengming(folder, 'merge', '1.jsonl', '2.jsonl');
    assert.match(stderr, /^zhengming: b\.md: Unexpected/u);
    assert.equal(stdout, 'No findings in 1 file\n');
    assert.equal(exitCode, 2);
  });

  const wrong: Readonly<
    Record<string, readonly [edit: (lines: string[]) => void, message: RegExp]>
  > = {
    'a file that is something else': [
      (lines) => lines.unshift('{}'),
      /1\.jsonl:1: Unexpected text, expected what `zhengming check --format shard` writes/u,
    ],
    'a damaged line': [(lines) => (lines[1] = '{"path":'), /1\.jsonl:2: Unexpected line/u],
    'results that were cut off': [
      (lines) => lines.splice(-2),
      /1\.jsonl: Unexpected end after \d/u,
    ],
    'another version': [
      (lines) => (lines[0] = '{"zhengming":"0.0.9","shard":{"index":1,"count":3}}'),
      /1\.jsonl: Unexpected results of version 0\.0\.9, expected/u,
    ],
    'a part that another holds too': [
      (lines) => (lines[0] = lines[0]?.replace('"index":1', '"index":2') ?? ''),
      /Unexpected shard 2\/3, which/u,
    ],
  };
  for (const [title, [edit, message]] of Object.entries(wrong)) {
    test(`refuses ${title}`, async (t) => {
      const folder = await checkInShards(t);
      const path = join(folder, '1.jsonl');
      const lines = (await readFile(path, 'utf8')).split('\n');
      edit(lines);
      await writeFile(path, lines.join('\n'));
      const { stderr, exitCode } = await zhengming(folder, 'merge', ...ALL);
      assert.match(stderr, message);
      assert.equal(exitCode, 2);
    });
  }

  test('refuses to leave a part out', async (t) => {
    const folder = await checkInShards(t);
    const { stderr, exitCode } = await zhengming(folder, 'merge', '1.jsonl', '3.jsonl');
    assert.match(stderr, /Unexpected lack of shard 2\/3, expected results of all 3/u);
    assert.equal(exitCode, 2);
  });
});

test('--shard refuses what is no part', async (t) => {
  const folder = await createFolder(t, {});
  for (const part of ['0/2', '3/2', '1', 'a/b', '1/0']) {
    const { stderr, exitCode } = await zhengming(folder, 'check', '.', '--shard', part);
    assert.match(stderr, /expected a part and how many there are, such as 2\/4/u);
    assert.equal(exitCode, 2);
  }
});
