import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readPack } from '@zhengming/core';
import { auditPacks } from '@zhengming/glossary/audit';
import { GLOSSARY_FOLDER } from '@zhengming/glossary/files';

const PAGE = join(GLOSSARY_FOLDER, '../docs/add-a-name.md');

describe('the entries on the page that says how to add a name', async () => {
  const page = await readFile(PAGE, 'utf8');
  const blocks = [...page.matchAll(/```yaml\n(.*?)```/gsu)].map(([, entry = '']) => entry);

  test('are there', () => {
    assert.equal(blocks.length, 2);
  });

  for (const block of blocks) {
    test(`pass the audit: ${block.split('\n')[0]}`, () => {
      const { pack, problems } = readPack(`language: zh-CN\nentries:\n${block}`, 'page.yaml');
      assert.ok(pack);
      assert.deepEqual([...problems, ...auditPacks([pack]).problems], []);
    });
  }
});
