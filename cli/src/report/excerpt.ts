import type { LineIndex, Range } from '@zhengming/core';
import { displayWidth, toCharacters } from './character.ts';

/** A line of a document with a marker under a part of it. */
export interface Excerpt {
  readonly line: string;
  /** As wide as what it marks, and as far from the left. */
  readonly marker: string;
}

/** How many columns stand on each side of what is marked, at most. */
const CONTEXT_WIDTH = 40;

/** More code units than any text of that width has, but for one that is made of marks on a letter. */
const CONTEXT_LENGTH = 4 * CONTEXT_WIDTH;

/** The line that `range` starts in, cut to its surroundings. */
export function createExcerpt(text: string, lines: LineIndex, range: Range): Excerpt {
  const { line } = lines.positionAt(range.start);
  const lineStart = lines.lineStart(line);
  const lineEnd = lines.offsetAt({ line, column: Number.MAX_SAFE_INTEGER });
  const marked = toVisible(text.slice(range.start, Math.min(range.end, lineEnd)));
  const before = lastColumns(text.slice(lineStart, range.start));
  const after = firstColumns(text.slice(range.end, Math.max(lineEnd, range.end)));
  return {
    line: before + marked + after,
    marker: ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked))),
  };
}

/** One line of text: replaces what would move a terminal's cursor, colour it or turn the writing direction. */
export function toVisible(text: string): string {
  return text
    .replace(/\r\n|[\r\n\t]/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu, '\uFFFD');
}

function firstColumns(text: string): string {
  return takeColumns(
    toCharacters(toVisible(text.slice(0, CONTEXT_LENGTH))),
    text.length > CONTEXT_LENGTH,
  ).join('');
}

function lastColumns(text: string): string {
  const backward = toCharacters(toVisible(text.slice(-CONTEXT_LENGTH))).toReversed();
  return takeColumns(backward, text.length > CONTEXT_LENGTH)
    .reverse()
    .join('');
}

/** The first characters that fit, and `…` where any is left. */
function takeColumns(from: readonly string[], hasMore: boolean): string[] {
  const taken: string[] = [];
  let width = 0;
  for (const character of from) {
    width += displayWidth(character);
    if (width > CONTEXT_WIDTH) return [...taken, '…'];
    taken.push(character);
  }
  return hasMore ? [...taken, '…'] : taken;
}
