/** Types in warm documents of a size and prints what a keystroke costs, and a whole lint by autocorrect. */
import { readFileSync } from 'node:fs';
import { compileGlossary, createLinter } from '@zhengming/core';
import { lintFor, loadConfig } from 'autocorrect-node';
import { readPhrases } from '../phrases.ts';
import { createRandom } from '../random.ts';
import { median, quantile } from '../statistics.ts';
import { toAutocorrectConfig } from '../tools/autocorrect.ts';
import { readList } from './glossary.ts';
import { openLive, type } from './live.ts';
import { cutIntoParts, sizeOf } from './parts.ts';
import { sample } from './sample.ts';
import { keystrokes } from './typist.ts';

const SEED = 7;

const [, , list = '', file = '', bytes, budget] = process.argv;
const parts = cutIntoParts(readFileSync(file, 'utf8'), Number(bytes));
const phrases = await readPhrases(list);
loadConfig(toAutocorrectConfig(phrases));
const linter = createLinter(compileGlossary([readList(list)]).glossary);
const random = createRandom(SEED);
const sentence = `我们用${phrases[0]?.wrong}编写的服务。`;
const desks = parts.map((part) => ({
  document: openLive(linter, part),
  typing: keystrokes(part.length, sentence, random),
}));

/** The documents take turns, a keystroke each. */
let turn = 0;
const desk = () => desks[turn % desks.length];

const samples = sample(
  {
    keystroke: () => {
      turn++;
      const current = desk();
      if (current) type(current.document, current.typing.next().value);
    },
    autocorrect: () => lintFor(desk()?.document.text() ?? '', 'text.md'),
  },
  { budget: Number(budget), rounds: 50 },
);
const keystroke = samples.get('keystroke') ?? [];
process.stdout.write(
  JSON.stringify({
    keystroke: median(keystroke),
    slow: quantile(keystroke, 0.99),
    autocorrect: median(samples.get('autocorrect') ?? []),
    size: sizeOf(parts),
  }),
);
