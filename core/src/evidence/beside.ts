import { sourceRange } from '../markdown/prose.ts';
import { containsWord } from '../match/contains.ts';
import type { Range } from '../range.ts';
import { firstFrom } from './facts.ts';
import type { Place } from './place.ts';
import { sentenceAround } from './sentence.ts';

/** A word in the sentence of a match. */
export interface Beside {
  readonly word: string;
  /** Into the run. */
  readonly range: Range;
}

/** Where `words` stand in the sentence of a match, the match itself not counted. */
export function* eachBeside(
  { matched: { run }, match }: Place,
  words: readonly string[],
): Generator<Beside> {
  if (words.length === 0) return;
  const sentence = sentenceAround(run.text, match.range);
  const before = { text: run.text.slice(sentence.start, match.range.start), at: sentence.start };
  const after = { text: run.text.slice(match.range.end, sentence.end), at: match.range.end };
  for (const word of words) {
    for (const side of [before, after]) {
      const found = containsWord(side.text, word);
      if (found < 0) continue;
      const start = side.at + found;
      yield { word, range: { start, end: start + word.length } };
    }
  }
}

/** The first of them. */
export function findBeside(place: Place, words: readonly string[]): Beside | undefined {
  for (const found of eachBeside(place, words)) return found;
  return undefined;
}

/**
 * Whether a word beside a match is an everyday word that may stand for a name itself, and would be read so
 * only because of the match: two such words cannot prove each other.
 */
export function leansOn({ matched: { matches, run }, match }: Place, range: Range): boolean {
  const other = matches[firstFrom(matches, range.start)];
  if (!other || other.range.start >= range.end || other.accepted.length > 0) return false;
  const own = run.text.slice(match.range.start, match.range.end);
  return other.readings.some(
    ({ entry, rendering, misspelt }) =>
      !misspelt &&
      rendering.when !== 'always' &&
      [...rendering.near, ...entry.near].some((word) => own.includes(word)),
  );
}

/** The longest word and the marks between it and a match. */
const MOST_NEXT = 40;

/** The first of `words` that stands right before or right behind a match, spaces and quotation marks between. */
export function findNextTo(
  { matched: { run }, match }: Place,
  words: readonly string[],
): Beside | undefined {
  const { start, end } = match.range;
  const before = run.text.slice(Math.max(0, start - MOST_NEXT), start).replace(MARKS_BEFORE, '');
  const behind = run.text.slice(end, end + MOST_NEXT);
  const after = behind.replace(MARKS_BEHIND, '');
  for (const word of words) {
    const isBefore = before.endsWith(word);
    if (!isBefore && !after.startsWith(word)) continue;
    const at = isBefore
      ? Math.max(0, start - MOST_NEXT) + before.length - word.length
      : end + behind.length - after.length;
    return { word, range: { start: at, end: at + word.length } };
  }
  return undefined;
}

const MARKS_BEFORE = /[\s“”‘’"'「『]+$/u;
const MARKS_BEHIND = /^[\s“”‘’"'」』]+/u;

/** The place in the source, counted from the run's base, of a stretch of its run. */
export function sourceOf({ matched: { run } }: Place, range: Range): Range {
  return sourceRange(run, range);
}
