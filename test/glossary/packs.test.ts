import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readPack } from '@zhengming/core';
import { auditPacks } from '@zhengming/glossary/audit';
import { BUILT_FOLDER, compileImages } from '@zhengming/glossary/build';
import { GLOSSARY_FOLDER, listPackFiles, readPackFiles } from '@zhengming/glossary/files';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const SCHEMA = join(GLOSSARY_FOLDER, '../schema/pack.schema.json');

describe('the built-in packs', async () => {
  const { packs, problems } = await readPackFiles();
  const validate = new Ajv({ strict: true }).compile(JSON.parse(await readFile(SCHEMA, 'utf8')));

  test('are read without a problem', () => {
    assert.deepEqual(problems, []);
  });

  test('hold names and wrong renderings, and every example holds', () => {
    const audit = auditPacks(packs);
    assert.deepEqual(audit.problems, []);
    assert.ok(audit.names >= 3000 && audit.renderings >= 2500);
  });

  test('are built, and the build is up to date', async () => {
    for (const [language, image] of await compileImages()) {
      const built = await readFile(join(BUILT_FOLDER, `${language}.bin`));
      assert.ok(
        built.equals(image),
        `Unexpected ${language}.bin, expected that of \`npm run build\``,
      );
    }
  });

  for (const file of await listPackFiles()) {
    test(`${file} fits the schema`, async () => {
      const data: unknown = parse(await readFile(join(GLOSSARY_FOLDER, file), 'utf8'));
      assert.ok(validate(data), JSON.stringify(validate.errors));
    });
  }

  test('the schema refuses what the reader reports', () => {
    const broken = [
      'entries: []',
      'language: zh-CN\nentries: [{ name: A }]',
      'language: zh-CN\nentries: [{ name: A, kind: gadget }]',
      'language: zh-CN\nentries: [{ name: 3, kind: tool }]',
      'language: zh-CN\nentries: [{ name: A, kind: tool, wrnog: {} }]',
      'language: zh-CN\nentries: [{ name: A, kind: tool, wrong: { 甲乙: { when: never } } }]',
      'language: zh-CN\nkinds: { gadget: { near: [] } }',
    ];
    for (const yaml of broken) {
      assert.equal(validate(parse(yaml)), false, yaml);
      assert.notEqual(readPack(yaml, 'pack.yaml').problems.length, 0, yaml);
    }
  });
});

/** Audits one pack with the given entries. */
function problemsOf(entries: string): readonly string[] {
  const { pack } = readPack(`language: zh-CN\nsource: en\nentries:\n${entries}`, 'pack.yaml');
  assert.ok(pack);
  return auditPacks([pack]).problems.map(({ origin, message }) => `${origin.line} ${message}`);
}

describe('the audit reports', () => {
  const cases: Readonly<Record<string, readonly [entries: string, message: RegExp]>> = {
    'an everyday word without a sentence that must be flagged': [
      '  - { name: Abc, kind: tool, near: 写, wrong: { 甲乙丙: { when: evidence, pass: 甲乙丙 } } }',
      /^4 `甲乙丙`: .*must be flagged/u,
    ],
    'a plain rendering that is not found where it stands alone': [
      '  - { name: Abc, kind: tool, wrong: [甲乙, "`甲乙`"] }',
      /^4 ``甲乙``: Unexpected nothing/u,
    ],
    'an everyday word without a sentence to pass': [
      '  - { name: Abc, kind: tool, near: 写, wrong: { 甲乙丙: { when: evidence, flag: 写甲乙丙 } } }',
      /must not be flagged/u,
    ],
    'a sentence that is not flagged': [
      '  - { name: Abc, kind: tool, wrong: { 甲乙丙: 甲乙 } }',
      /Unexpected nothing, expected `abc` in “甲乙”/u,
    ],
    'a sentence that must pass and is flagged': [
      '  - { name: Abc, kind: tool, near: 写, wrong: { 甲乙丙: { when: evidence, flag: 写甲乙丙, pass: 甲乙丙写 } } }',
      /Unexpected finding in a sentence to pass/u,
    ],
    'a note that another entry flags': [
      '  - { name: Abc, kind: tool, wrong: { 甲乙丙: 甲乙丙 } }\n  - { name: Bcd, kind: tool, note: 像甲乙丙 }',
      /^5 Unexpected finding in a right form or note/u,
    ],
    'a rendering that two entries call always wrong': [
      '  - { name: Abc, kind: tool, wrong: { 甲乙丙: 甲乙丙 } }\n  - { name: Bcd, kind: tool, wrong: { 甲乙丙: 甲乙丙 } }',
      /^5 Unexpected rendering `甲乙丙`/u,
    ],
  };
  for (const [name, [entries, message]] of Object.entries(cases)) {
    test(name, () => {
      assert.match(problemsOf(entries).join('\n'), new RegExp(message, 'mu'));
    });
  }
});
