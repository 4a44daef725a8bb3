import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { validate } from '@umbrelladocs/rdformat-validator';
import { checkSample, FILES } from './samples.ts';

describe('--format rdjson', () => {
  test('is valid by the schema of the Reviewdog Diagnostic Format', async (t) => {
    const { ended, findings } = await checkSample(t, 'rdjson');
    const report = JSON.parse(ended.stdout);
    const { valid, errors } = await validate(report);
    assert.deepEqual(errors, []);
    assert.ok(valid);
    assert.equal(report.diagnostics.length, findings.length);
    assert.equal((await validate({ diagnostics: [{ message: 'no place' }] })).valid, false);
  });

  test('counts columns in bytes of UTF-8, and suggests what is right', async (t) => {
    const { ended } = await checkSample(t, 'rdjson');
    const { diagnostics } = JSON.parse(ended.stdout);
    const path = Object.keys(FILES).find((file) => file.startsWith('notes/二')) ?? '';
    const [first] = diagnostics.filter(({ location }: Diagnostic) => location.path === path);
    const bytes = Buffer.from(FILES[path as keyof typeof FILES]);
    const { start, end } = first.location.range;
    assert.equal(bytes.subarray(start.column - 1, end.column - 1).toString(), '开放政策代理');
    const [{ range, text }] = first.suggestions;
    const fixed = [
      bytes.subarray(0, range.start.column - 1).toString(),
      text,
      bytes.subarray(range.end.column - 1).toString(),
    ].join('');
    assert.match(fixed, /^用😀“Open Policy Agent”&<b>/u);
  });

  test('is whole where nothing is found', async (t) => {
    const { ended } = await checkSample(t, 'rdjson', '--max', '0');
    const report = JSON.parse(ended.stdout);
    assert.ok((await validate(report)).valid);
    assert.deepEqual(report.diagnostics, []);
  });
});

interface Diagnostic {
  readonly location: { readonly path: string };
}
