import { displayWidth, toCharacters } from './character.ts';
import { CONTEXT_LENGTH } from './context.ts';
import type { ReportedFinding } from './reported.ts';

/** What of a finding an excerpt shows. */
type Context = Pick<ReportedFinding, 'before' | 'text' | 'after'>;

/** A line of a document with a marker under a part of it. */
export interface Excerpt {
  readonly line: string;
  /** As wide as what it marks, and as far from the left. */
  readonly marker: string;
}

/** How many columns stand on each side of what is marked, at most. */
const CONTEXT_WIDTH = 40;

/** The line that a finding starts in, cut to its surroundings. */
export function createExcerpt({ before, text, after }: Context): Excerpt {
  const marked = toVisible(/^[^\r\n]*/u.exec(text)?.[0] ?? '');
  const left = lastColumns(before);
  return {
    line: left + marked + firstColumns(after),
    marker: ' '.repeat(displayWidth(left)) + '^'.repeat(Math.max(1, displayWidth(marked))),
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
