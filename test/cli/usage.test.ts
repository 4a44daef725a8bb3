import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { COMMAND, createFolder, zhengming } from './zhengming.ts';

const WRONG_USES: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [[], /expected a command: check or lsp/u],
  [['chek', '.'], /Unexpected `chek`, expected a command: check or lsp/u],
  [['check'], /expected a file or a folder/u],
  [['check', '--fromat', 'json', '.'], /'--fromat'/u],
  [['check', '--threads', '0', '.'], /`--threads 0`, expected a whole number from 1 to 64/u],
  [['check', '--threads', 'two', '.'], /`--threads two`, expected a whole number from 1 to 64/u],
  [['check', '--format', 'xml', '.'], /`--format xml`, expected text or json/u],
  [['check', '--format'], /'--format <value>' argument missing/u],
  [
    ['check', '--min-confidence', 'sure', '.'],
    /`--min-confidence sure`, expected certain or likely or possible/u,
  ],
  [['check', '--config', 'absent.yaml', '.'], /`--config absent.yaml`, expected a file/u],
  [['lsp'], /expected --stdio/u],
  [['lsp', '--stdio', 'extra'], /'extra'/u],
];

describe('wrong use', () => {
  for (const [args, message] of WRONG_USES) {
    test(`zhengming ${args.join(' ')}`, async (t) => {
      const ended = await zhengming(await createFolder(t, {}), ...args);
      assert.match(ended.stderr, message);
      assert.match(ended.stderr, /Try `zhengming(?: check| lsp)? --help`\./u);
      assert.doesNotMatch(ended.stderr, /\n\s+at /u, 'no stack');
      assert.equal(ended.stdout, '');
      assert.equal(ended.exitCode, 2);
    });
  }
});

describe('help', () => {
  for (const args of [['--help'], ['-h'], ['check', '--help'], ['lsp', '--help']]) {
    test(`zhengming ${args.join(' ')}`, async (t) => {
      const { stdout, stderr, exitCode } = await zhengming(await createFolder(t, {}), ...args);
      assert.match(stdout, /Usage:/u);
      assert.equal(stderr, '');
      assert.equal(exitCode, 0);
    });
  }

  test('names every option of check', async (t) => {
    const { stdout } = await zhengming(await createFolder(t, {}), 'check', '--help');
    const options = ['format', 'min-confidence', 'glossary', 'no-builtin', 'config', 'threads'];
    for (const option of [...options, 'help']) assert.ok(stdout.includes(`--${option}`), option);
  });
});

test('--version prints the version of the package', async (t) => {
  const manifest = await readFile(join(COMMAND, '../../package.json'), 'utf8');
  const { stdout, exitCode } = await zhengming(await createFolder(t, {}), '--version');
  assert.equal(stdout, `${JSON.parse(manifest).version}\n`);
  assert.equal(exitCode, 0);
});
