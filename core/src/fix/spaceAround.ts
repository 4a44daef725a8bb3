import type { Range } from '../range.ts';
import { needsSpace, spacingHabit } from './spacing.ts';

/**
 * What is to be written for `range` of a text so that `written` stands there with spaces as the text has them
 * between ideographs and letters. Reads the source as it is, markup and all: for what is being typed, where a
 * fix would read the document's prose.
 */
export function spaceAround(text: string, { start, end }: Range, written: string): string {
  const first = written.charCodeAt(0);
  const last = written.charCodeAt(written.length - 1);
  const habit = spacingHabit([{ text }]);
  const before = needsSpace(text.charCodeAt(start - 1), first, habit) ? ' ' : '';
  const after = needsSpace(last, text.charCodeAt(end), habit) ? ' ' : '';
  return before + written + after;
}
