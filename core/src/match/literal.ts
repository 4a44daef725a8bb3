import type { Range } from '../range.ts';

/** Right before a word these make it the ending of a file name (`。json`, `*.js`) or an option (`–verbose`). */
const MARKS_BEFORE = '。.–-';
/** Right behind a word these make it a part of an address or a key. */
const MARKS_BEHIND = ':=/';
const QUOTATION_MARKS = new Set('“”‘’"\'「」『』');
/** What follows the word that a list item explains: `http - 从地址读取`. */
const DEFINITION = /^\s*[-–—:：]/u;

/** A path of identifiers that was torn apart: `tf . contrib . keras`. */
const PATH_BEFORE = /\w\s\.\s$/u;
const PATH_BEHIND = /^\s\.\s\w/u;
const REACH = 4;

/**
 * Whether a name in small letters is what somebody types or reads, not the name: a file name's ending, an
 * option, an address, a key that a list item explains, a word that stands alone in quotation marks.
 */
export function isLiteral(text: string, { start, end }: Range): boolean {
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  if (before !== '' && MARKS_BEFORE.includes(before)) return true;
  if (behind !== '' && MARKS_BEHIND.includes(behind)) return true;
  if (QUOTATION_MARKS.has(before) && QUOTATION_MARKS.has(behind)) return true;
  if (PATH_BEFORE.test(text.slice(Math.max(0, start - REACH), start))) return true;
  if (PATH_BEHIND.test(text.slice(end, end + REACH))) return true;
  return start === 0 && DEFINITION.test(text.slice(end, end + 2));
}
