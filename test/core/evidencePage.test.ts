import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileGlossary, EVIDENCE_KINDS } from '@zhengming/core';
import { readPackFiles } from '@zhengming/glossary/files';
import { POINTS } from '../../core/src/evidence/weight.ts';
import { check } from '../support/check.ts';

const PAGE = join(import.meta.dirname, '../../docs/evidence.md');

test('the worked examples of docs/evidence.md hold, with the built-in glossary', async () => {
  const page = await readFile(PAGE, 'utf8');
  const [, examples] = /^```markdown\n([\s\S]*?)^```$/mu.exec(page) ?? [];
  assert.ok(examples !== undefined);
  const { glossary } = compileGlossary((await readPackFiles()).packs);
  for (const line of examples.trim().split('\n')) check(line, { glossary });
});

test('docs/evidence.md has each kind of evidence, with its points', async () => {
  const page = await readFile(PAGE, 'utf8');
  for (const kind of EVIDENCE_KINDS) assert.ok(page.includes(`\n| \`${kind}\` |`), kind);
  for (const kind of ['link', 'home', 'gloss', 'title', 'slug', 'neighbour'] as const) {
    assert.ok(page.includes(`\n| \`${kind}\` | ${POINTS[kind]} |`), kind);
  }
  for (const kind of ['kept', 'linked']) {
    assert.ok(page.includes(`\n| \`${kind}\` | ${POINTS.own} |`), kind);
  }
  assert.ok(page.includes(`\n| \`document\` | ${POINTS.document}, `));
  assert.ok(page.includes(`worth −${-POINTS.against}:`));
});
