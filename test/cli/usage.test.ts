import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CHECK_OPTIONS } from '../../cli/src/check/options.ts';
import { COMMANDS } from '../../cli/src/commands/list.ts';
import { COMMAND, createFolder, zhengming } from './zhengming.ts';

const WRONG_USES: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [[], /expected a command: check, .*or lsp/u],
  [['chek', '.'], /Unexpected `chek`, expected a command: check, .*or lsp/u],
  [['--fix'], /Unexpected `--fix`, expected a command/u],
  [['check'], /expected a file or a folder/u],
  [['check', '--fromat', 'json', '.'], /'--fromat'/u],
  [['check', '--threads', '0', '.'], /`--threads 0`, expected a whole number from 1 to 64/u],
  [['check', '--threads', 'two', '.'], /`--threads two`, expected a whole number from 1 to 64/u],
  [['check', '--format', 'xml', '.'], /`--format xml`, expected text, json, jsonl/u],
  [['check', '--format'], /'--format <value>' argument missing/u],
  [
    ['check', '--min-confidence', 'sure', '.'],
    /`--min-confidence sure`, expected certain, likely or possible/u,
  ],
  [['check', '--config', 'absent.yaml', '.'], /`--config absent.yaml`, expected a file/u],
  [['lsp'], /expected --stdio/u],
  [['lsp', '--stdio', 'extra'], /Unexpected `extra`, expected options only/u],
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
  for (const option of ['--help', '-h']) {
    test(`zhengming ${option}`, async (t) => {
      const { stdout, stderr, exitCode } = await zhengming(await createFolder(t, {}), option);
      assert.match(stdout, /\n\nUsage:\n/u);
      assert.equal(stderr, '');
      assert.equal(exitCode, 0);
    });
  }

  for (const { name } of COMMANDS) {
    test(`zhengming ${name} --help`, async (t) => {
      const folder = await createFolder(t, {});
      const { stdout, stderr, exitCode } = await zhengming(folder, name, '--help');
      assert.ok(stdout.startsWith(`Usage: zhengming ${name}`), stdout);
      assert.match(stdout, /^ {2}-h, --help {11}print this$/mu);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
      assert.equal(stderr, '');
      assert.equal(exitCode, 0);
    });
  }

  test('names every command', async (t) => {
    const { stdout } = await zhengming(await createFolder(t, {}), '--help');
    for (const { usage } of COMMANDS) assert.ok(stdout.includes(`\n  zhengming ${usage} `), usage);
  });

  test('names every option of check', async (t) => {
    const { stdout } = await zhengming(await createFolder(t, {}), 'check', '--help');
    for (const option of Object.keys(CHECK_OPTIONS)) {
      assert.match(stdout, new RegExp(`^ {2}(?:-\\w, )?--${option}\\b`, 'mu'));
    }
  });

  test('is printed whatever else is asked', async (t) => {
    const { stdout, exitCode } = await zhengming(
      await createFolder(t, {}),
      ...['check', '--format', 'xml', '-h'],
    );
    assert.match(stdout, /^Usage: zhengming check/u);
    assert.equal(exitCode, 0);
  });
});

test('--version prints the version of the package', async (t) => {
  const manifest = await readFile(join(COMMAND, '../../package.json'), 'utf8');
  const { stdout, exitCode } = await zhengming(await createFolder(t, {}), '--version');
  assert.equal(stdout, `${JSON.parse(manifest).version}\n`);
  assert.equal(exitCode, 0);
});
