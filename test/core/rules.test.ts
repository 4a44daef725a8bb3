import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { compileGlossary, RULES } from '@zhengming/core';
import { readPackFiles } from '@zhengming/glossary/files';
import { check } from '../support/check.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = join(ROOT, 'docs/rules');
const TRANSLATIONS = ['zh-CN'];
const EXAMPLE = /^```markdown\n([\s\S]*?)^```$/gmu;

/** The lines of the examples of a page, by its path among those of rules. */
async function readExamples(path: string): Promise<readonly string[]> {
  const page = await readFile(join(PAGES, path), 'utf8');
  return [...page.matchAll(EXAMPLE)].flatMap((match) => (match[1] ?? '').trim().split('\n'));
}

describe('each rule', async () => {
  const { glossary } = compileGlossary((await readPackFiles()).packs);

  test('has a file and a page of its id, and no other file or page', async () => {
    const ids = RULES.map(({ id }) => id).sort();
    const files = await readdir(join(ROOT, 'core/src/rules'));
    const expected = ids.map((id) => `${id}.md`);
    assert.deepEqual((await readdir(PAGES)).sort(), [...expected, ...TRANSLATIONS].sort());
    for (const language of TRANSLATIONS) {
      assert.deepEqual((await readdir(join(PAGES, language))).sort(), expected);
    }
    assert.deepEqual(files.sort(), [...ids.map((id) => `${id}.ts`), 'index.ts', 'rule.ts'].sort());
  });

  for (const { id } of RULES) {
    test(`${id}: the examples of its page hold, with the built-in glossary`, async () => {
      const examples = await readExamples(`${id}.md`);
      assert.ok(examples.some((line) => line.includes('⟦')));
      assert.ok(examples.some((line) => !line.includes('⟦')));
      for (const line of examples) check(line, { glossary });
    });

    test(`${id}: its page in other languages has the same examples`, async () => {
      const examples = await readExamples(`${id}.md`);
      for (const language of TRANSLATIONS) {
        assert.deepEqual(await readExamples(`${language}/${id}.md`), examples);
      }
    });
  }
});
