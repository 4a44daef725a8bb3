import type { Range } from '../range.ts';
import { countLetters, type Letters } from './letters.ts';
import type { Language } from './tag.ts';
import { isForeign, showsRelated } from './tell.ts';

/** How far around a place its block is looked at, and a short one's neighbours, in UTF-16 units. */
const REACH = 300;

/** Fewer letters may be a name: then those around the block tell. */
const FEW = 30;

/** What is no prose and full of words: comments, code, addresses. */
const NOT_PROSE =
  /^(?:(?!<!--)[\s\S])*?-->|<!--[\s\S]*?(?:-->|$)|`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|\b[a-z]+:\/\/[!-~]+/giu;

const BLANK_LINE = /\n[ \t]*\r?\n/gu;

/** Whether the block that holds a range of a document is in another language than `language`. */
export function isInForeignBlock(text: string, range: Range, language: Language): boolean {
  const from = Math.max(0, range.start - REACH);
  const to = Math.min(text.length, range.end + REACH);
  const { start, end } = blockAround(text, range, from, to);
  const block = countLetters(text, language, start, end);
  if (block.own + block.kana + block.hangul < FEW) {
    const around = countLetters(text, language, from, to);
    if (showsRelated(around, language)) return true;
  }
  return (
    isForeign(block, language) && isForeign(countProse(text.slice(start, end), language), language)
  );
}

function countProse(block: string, language: Language): Letters {
  return countLetters(block.replace(NOT_PROSE, '\n'), language);
}

/** What stands between the blank lines around a range, as far as that is within `from` and `to`. */
function blockAround(text: string, range: Range, from: number, to: number): Range {
  let start = from;
  for (const blank of text.slice(from, range.start).matchAll(BLANK_LINE)) {
    start = from + blank.index + blank[0].length;
  }
  const behind = text.slice(range.end, to).search(BLANK_LINE);
  return { start, end: behind === -1 ? to : range.end + behind };
}
