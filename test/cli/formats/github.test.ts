import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { checkSample } from './samples.ts';

/** Writes annotations by GitHub's own library: each is a level, a message and properties, in JSON. */
const BY_GITHUB = `
  import * as core from '@actions/core';
  for (const [level, message, properties] of JSON.parse(process.argv[1])) core[level](message, properties);
`;

const LEVELS: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

describe('--format github', () => {
  test("is what GitHub's own library writes, to the byte", async (t) => {
    const { ended, findings } = await checkSample(t, 'github');
    const annotations = findings.map((one) => [
      LEVELS[one.severity],
      one.message,
      {
        title: `${one.rule}/${one.entry}`,
        file: one.file,
        startLine: one.line,
        endLine: one.endLine,
        ...(one.line === one.endLine && { startColumn: one.column, endColumn: one.endColumn - 1 }),
      },
    ]);
    const args = ['--input-type=module', '--eval', BY_GITHUB, JSON.stringify(annotations)];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: import.meta.dirname,
    });
    assert.equal(ended.stdout, stdout);
    for (const level of ['error', 'warning', 'notice']) {
      assert.ok(ended.stdout.includes(`::${level} `), level);
    }
    assert.match(ended.stdout, /file=notes\/二%2C 50%25%3A <a>/u);
  });
});
