import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { compileGlossary, RULES } from '@zhengming/core';
import { readPackFiles } from '@zhengming/glossary/files';
import { check } from '../support/check.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = /^```markdown\n([\s\S]*?)^```$/gmu;

/** The lines of the examples of a rule's page. */
async function readExamples(rule: string): Promise<readonly string[]> {
  const page = await readFile(join(ROOT, 'docs/rules', `${rule}.md`), 'utf8');
  return [...page.matchAll(EXAMPLE)].flatMap((match) => (match[1] ?? '').trim().split('\n'));
}

describe('each rule', async () => {
  const { glossary } = compileGlossary((await readPackFiles()).packs);

  test('has a file and a page of its id, and no other file or page', async () => {
    const ids = RULES.map(({ id }) => id).sort();
    const pages = await readdir(join(ROOT, 'docs/rules'));
    const files = await readdir(join(ROOT, 'core/src/rules'));
    assert.deepEqual(
      pages.sort(),
      ids.map((id) => `${id}.md`),
    );
    assert.deepEqual(files.sort(), [...ids.map((id) => `${id}.ts`), 'index.ts', 'rule.ts'].sort());
  });

  for (const { id } of RULES) {
    test(`${id}: the examples of its page hold, with the built-in glossary`, async () => {
      const examples = await readExamples(id);
      assert.ok(examples.some((line) => line.includes('⟦')));
      assert.ok(examples.some((line) => !line.includes('⟦')));
      for (const line of examples) check(line, { glossary });
    });
  }
});
