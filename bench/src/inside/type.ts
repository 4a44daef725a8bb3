/** Types in one text in a warm process and prints what a keystroke costs, and a whole lint by autocorrect. */
import { readFileSync } from 'node:fs';
import { lintFor, loadConfig } from 'autocorrect-node';
import { readPhrases } from '../phrases.ts';
import { createRandom } from '../random.ts';
import { median, quantile } from '../statistics.ts';
import { toAutocorrectConfig } from '../tools/autocorrect.ts';
import { openLive, type } from './live.ts';
import { sample } from './sample.ts';
import { keystrokes } from './typist.ts';

const SEED = 7;

const [, , list = '', file = '', budget] = process.argv;
const text = readFileSync(file, 'utf8');
const phrases = await readPhrases(list);
loadConfig(toAutocorrectConfig(phrases));
const document = openLive(list, text);
const sentence = `我们用${phrases[0]?.wrong}编写的服务。`;
const typing = keystrokes(text.length, sentence, createRandom(SEED));
const samples = sample(
  {
    keystroke: () => type(document, typing.next().value),
    autocorrect: () => lintFor(document.text, 'text.md'),
  },
  { budget: Number(budget), rounds: 50 },
);
const keystroke = samples.get('keystroke') ?? [];
process.stdout.write(
  JSON.stringify({
    keystroke: median(keystroke),
    slow: quantile(keystroke, 0.99),
    autocorrect: median(samples.get('autocorrect') ?? []),
  }),
);
