import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  createLinter,
  type DocumentContext,
  type LintedDocument,
  type Linter,
} from '@zhengming/core';
import fc from 'fast-check';
import { DERIVING_GLOSSARY, glossaryOf, TEST_GLOSSARY } from '../support/glossary.ts';
import { markdown } from '../support/markdown.ts';

/** More runs on demand: `ZHENGMING_RUNS=20000 node --test test/core/live.test.ts`. */
const RUNS = Number(process.env.ZHENGMING_RUNS ?? 1500);
/** The same documents and edits again: `ZHENGMING_SEED=…`. */
const SEED = Number(process.env.ZHENGMING_SEED ?? Math.trunc(Math.random() * 2 ** 31));

const context: DocumentContext = { path: 'why-cloud-native-computing-and-rust.md' };

function assertSame(linter: Linter, actual: LintedDocument, text: string): void {
  const whole = linter.lintWhole(text, context);
  assert.deepEqual(actual.findings, whole.findings, JSON.stringify(text));
  assert.deepEqual(actual.names(), whole.names(), JSON.stringify(text));
}

/** Where an edit begins and how much it takes away, in parts of the text, and what it puts there. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
  text: fc.oneof(fc.constant(''), markdown(3)),
});

const LINTERS = [
  ['by what the glossary lists', createLinter(TEST_GLOSSARY)],
  ['by what is derived from its names, too', createLinter(DERIVING_GLOSSARY)],
  [
    'without guesses',
    createLinter(DERIVING_GLOSSARY, { disabledRules: new Set(['guessed-name']) }),
  ],
  [
    'by what is derived in links alone',
    createLinter(DERIVING_GLOSSARY, { disabledRules: new Set(['guessed-name', 'derived-name']) }),
  ],
] as const;

for (const [what, linter] of LINTERS)
  describe(`parsing only the pieces that matter changes no finding, ${what}`, () => {
    test('of any document', () => {
      fc.assert(
        fc.property(markdown(60), (text) => assertSame(linter, linter.lint(text, context), text)),
        { numRuns: RUNS, seed: SEED },
      );
    });

    test('where the first heading stands in a footnote, a list or a quotation', () => {
      for (const start of ['[^1]: # ', '- # ', '> # ', '1. - # ', '> - x\n>   ===\n> ']) {
        const text = `一[^1]\n\n${start}云计算\n\n# 云计算\n`;
        assertSame(linter, linter.lint(text, context), text);
      }
      assert.equal(linter.lint('[^1]: # 云计算', context).findings[0]?.confidence, 'certain');
    });

    test('after any edits', (t) => {
      let made = 0;
      fc.assert(
        fc.property(markdown(60), fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
          const live = linter.open(text, context);
          live.lint();
          for (const { at, length, text: inserted } of edits) {
            const start = Math.round(at * live.text().length);
            const end = Math.min(live.text().length, start + length);
            if (length % 2 === 0) live.edit({ range: { start, end }, text: inserted });
            else live.update(live.text().slice(0, start) + inserted + live.text().slice(end));
            assertSame(linter, live.lint(), live.text());
            made += 1;
          }
        }),
        { numRuns: Math.ceil(RUNS / 4), seed: SEED },
      );
      t.diagnostic(`${made} edits, seed ${SEED}`);
    });
  });

test('a misspelt name speaks for a word in a piece that nothing else speaks for', () => {
  const linter = createLinter(
    glossaryOf(`
language: zh-CN
source: en
entries:
  - { name: GitHub, kind: product, wrong: { 集线器: { when: evidence } } }
`),
  );
  const text = 'Github 很好。\n\n代码放在集线器上。\n';
  assertSame(linter, linter.lint(text), text);
  assert.equal(linter.lint(text).findings.length, 2);
});
