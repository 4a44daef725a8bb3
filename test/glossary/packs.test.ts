import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readPack } from '@zhengming/core';
import { auditPacks } from '@zhengming/glossary/audit';
import { BUILT_FOLDER, compileImages } from '@zhengming/glossary/build';
import { readCountsFile } from '@zhengming/glossary/counts';
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

  test('hold names and wrong renderings, and every example holds', async () => {
    const audit = auditPacks(packs, await readCountsFile('zh-CN'));
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
