/** Types in warm hostile documents under the built-in glossary and prints the slowest keystroke. */
import { createLinter } from '@zhengming/core';
import { builtIn } from '@zhengming/glossary/node';
import { smallTexts } from '../corpus/hostile.ts';
import { median } from '../statistics.ts';
import { openLive, type } from './live.ts';

const [, , size] = process.argv;

/** How often a key is pressed in each text. */
const STROKES = 7;

const glossary = builtIn.open('zh-CN');
if (!glossary) throw new Error('Unexpected lack of a built-in glossary for zh-CN, expected one');
const linter = createLinter(glossary);

let slowest = { keystroke: 0, name: '' };
for (const [name, text] of smallTexts(Number(size))) {
  const keystroke = typeIn(text);
  if (keystroke > slowest.keystroke) slowest = { keystroke, name };
}
process.stdout.write(JSON.stringify(slowest));

/** The median of some keystrokes in the middle of a text, in milliseconds. */
function typeIn(text: string): number {
  const document = openLive(linter, text);
  const middle = text.length >> 1;
  const taken: number[] = [];
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const start = performance.now();
    type(document, { start: middle, end: middle, text: '锈' });
    taken.push(performance.now() - start);
  }
  return median(taken);
}
