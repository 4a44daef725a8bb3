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

/** What stands in the sentence of a match on both sides of it. */
export interface Around {
  readonly sentence: Range;
  readonly before: string;
  readonly after: string;
}

/** Reads what stands around a match. */
export function readAround({ matched: { run }, match }: Place): Around {
  const sentence = sentenceAround(run.text, match.range);
  return {
    sentence,
    before: run.text.slice(sentence.start, match.range.start),
    after: run.text.slice(match.range.end, sentence.end),
  };
}

/** The first of `words` that stands in the sentence of a match, the match itself not counted, where it fits. */
export function findBeside(
  { match }: Place,
  { sentence, before, after }: Around,
  words: readonly string[],
  fits: (range: Range) => boolean = () => true,
): Beside | undefined {
  for (const word of words) {
    const range =
      rangeOf(word, before, sentence.start, fits) ?? rangeOf(word, after, match.range.end, fits);
    if (range) return { word, range };
  }
  return undefined;
}

/** Where a word stands in a text that stands at `at`. */
function rangeOf(
  word: string,
  text: string,
  at: number,
  fits: (range: Range) => boolean,
): Range | undefined {
  const found = containsWord(text, word);
  if (found < 0) return undefined;
  const range = { start: at + found, end: at + found + word.length };
  return fits(range) ? range : undefined;
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
