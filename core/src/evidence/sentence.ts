import type { Range } from '../range.ts';

const TERMINATORS = new Set([...'。！？!?；;'].map((char) => char.charCodeAt(0)));
const FULL_STOP = 0x2e;
const SPACE = 0x20;

function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === FULL_STOP) return at + 1 >= text.length || text.charCodeAt(at + 1) === SPACE;
  return TERMINATORS.has(code);
}

/** How far from a word its sentence is looked for: what is farther away is not beside it. */
const REACH = 200;

/** The sentence of `text` that `within` stands in, without its terminator and bounded on both sides. */
export function sentenceAround(text: string, within: Range): Range {
  let start = within.start;
  while (start > 0 && within.start - start < REACH && !endsSentence(text, start - 1)) start--;
  let end = within.end;
  while (end < text.length && end - within.end < REACH && !endsSentence(text, end)) end++;
  return { start, end };
}
