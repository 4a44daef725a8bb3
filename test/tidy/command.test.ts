import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FORMATS } from '../../cli/src/report/format.ts';
import { REPOSITORY } from '../support/markdownFiles.ts';

const PAGE = readFileSync(join(REPOSITORY, 'docs/formats.md'), 'utf8');

/** The fields that a table of the page names in its first column. */
function fieldsOfTable(heading: string): readonly string[] {
  const [, after = ''] = PAGE.split(`| ${heading} | meaning |\n`);
  const rows = after.slice(0, after.indexOf('\n\n')).split('\n').slice(1);
  return rows.flatMap((row) => row.split('|')[1]?.match(/\w+/gu) ?? []);
}

const fieldsOf = (items: readonly object[]): readonly string[] => [
  ...new Set(items.flatMap((item) => Object.keys(item))),
];

test('the page on the formats has the fields of its JSON, in tables and in the example', () => {
  const command = join(REPOSITORY, 'cli/bin/zhengming.js');
  const args = ['check', '--format', 'json', '--min-confidence', 'possible', 'samples'];
  const ended = spawnSync(process.execPath, [command, ...args], { cwd: REPOSITORY });
  assert.equal(ended.status, 1, ended.stderr.toString());
  const findings = JSON.parse(ended.stdout.toString());
  const evidence = findings.flatMap((one: { evidence: readonly object[] }) => one.evidence);
  assert.deepEqual(fieldsOfTable('field'), fieldsOf(findings));
  assert.deepEqual(
    [...fieldsOfTable('field of `evidence`')].sort(),
    [...fieldsOf(evidence)].sort(),
  );
  const [, example = ''] = /```json\n([\s\S]*?)```/u.exec(PAGE) ?? [];
  assert.deepEqual(fieldsOf(JSON.parse(example)), fieldsOf(findings));
});

test('the page on the formats has a section on each', () => {
  const sections = [...PAGE.matchAll(/^## `(\w+)`$/gmu)].map(([, name]) => name);
  assert.deepEqual(sections.toSorted(), [...FORMATS].sort());
  for (const format of FORMATS) assert.ok(PAGE.includes(`[\`${format}\`](#${format})`), format);
});
