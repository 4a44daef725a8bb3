import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutDocument } from '../../core/src/markdown/cut.ts';
import { readDirect } from '../../core/src/markdown/direct/readDirect.ts';
import { shiftRun } from '../../core/src/markdown/prose.ts';
import { readProse } from '../../core/src/markdown/read.ts';
import { prefixFor, toReferences } from '../../core/src/markdown/references.ts';
import { markdown } from '../support/markdown.ts';

/** More runs on demand: `ZHENGMING_RUNS=200000 node --test test/core/direct.test.ts`. */
const RUNS = Number(process.env.ZHENGMING_RUNS ?? 5000);

/** What the marks read without the parser are made of, close together. */
const MARKS = [
  ...['字', 'a', 'B', '1', ' ', '，', '。', '“', '”', '😀', '\u00a0', '\n', '\n  ', '-', '.'],
  ...['*', '**', '***', '_', '__', '`', '``', '\\', '&amp;', '&copy;', '&', '<', '>', '#', '|'],
  ...[
    '[',
    ']',
    '](',
    '](u)',
    '](<u>)',
    '](u "t")',
    ')',
    '![',
    '(',
    '!',
    '@',
    'http://',
    'www.',
    '~',
  ],
  ...[
    '\n- ',
    '\n* ',
    '\n1. ',
    '\n2. ',
    '\n  - ',
    '\n\n  ',
    '\n    ',
    '\n# ',
    '# ',
    '> ',
    '\n> ',
    '\n```',
    '```',
    '\n~~~',
    '<http://a.b/c>',
    '<b>',
    '</b>',
    '<i c="*d*" e=f g>',
    '<br/>',
    '<b',
    '<div>',
    'http://a.b/c',
    'https://a.b-c.d/e_f?g=h&i=j',
    ') ',
    ' \n\n',
    '- ',
    '1. ',
    '\n---',
    '\n===',
  ],
];

const marked = fc
  .array(fc.constantFrom(...MARKS), { maxLength: 25 })
  .map((fragments) => fragments.join(''));

function piecesOf(text: string): readonly string[] {
  const { starts, contentStart } = cutDocument(text);
  return starts
    .map((start, index) => ({ start, piece: text.slice(start, starts[index + 1] ?? text.length) }))
    .filter(({ start }) => start >= contentStart)
    .map(({ piece }) => piece);
}

/** Whether it was read without the parser; then the parser must say the same. */
function agrees(piece: string): boolean {
  const direct = readDirect(piece);
  if (!direct) return false;
  const { runs, ownAddresses, comments, references } = readProse(piece, {
    beginsDocument: false,
    start: 0,
  });
  const parsed = { runs, ownAddresses, comments, references };
  const expected = { ...direct, comments: [], references: [] };
  assert.deepEqual(parsed, expected, JSON.stringify(piece));
  return true;
}

for (const [name, arbitrary] of [
  ['random Markdown', markdown(20)],
  ['random marks', marked],
] as const) {
  test(`reading without the parser gives what the parser gives: ${name}`, () => {
    let direct = 0;
    fc.assert(
      fc.property(arbitrary, (text) => {
        for (const piece of piecesOf(text)) if (agrees(piece)) direct += 1;
      }),
      { numRuns: RUNS },
    );
    assert.ok(direct > RUNS / 10, `only ${direct} pieces were read without the parser`);
  });
}

/** Defined before a piece, as far as it needs them. */
const REFERENCES = toReferences([
  { label: 'a', identifier: 'a', url: 'https://a.example' },
  { label: '字b', identifier: '字b', url: 'https://b.example' },
  { label: '^1', identifier: undefined, url: '' },
]);

test('a document with definitions is read without the parser where nothing refers to them', () => {
  let direct = 0;
  fc.assert(
    fc.property(fc.oneof(markdown(20), marked), (text) => {
      for (const piece of piecesOf(text)) {
        const runs = readDirect(piece, REFERENCES.isDefined)?.runs;
        if (!runs) continue;
        const prefix = prefixFor(piece, REFERENCES);
        const options = { beginsDocument: false, start: prefix.length };
        const parsed = readProse(prefix + piece, { ...options, addressOf: REFERENCES.addressOf });
        const expected = runs.map((run) => shiftRun(run, prefix.length));
        assert.deepEqual(parsed.runs, expected, JSON.stringify(piece));
        if (prefix !== '') direct += 1;
      }
    }),
    { numRuns: RUNS },
  );
  assert.ok(direct > 0, 'no piece with brackets was read without the parser');
});
