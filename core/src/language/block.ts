import type { Range } from '../range.ts';
import { countLetters, countOwn, type Letters, lettersOfOthers } from './letters.ts';
import type { Language } from './tag.ts';
import { enoughOwn, isForeign, showsRelated } from './tell.ts';

/** How far around a place its block is looked at, and a short one's neighbours, in UTF-16 units. */
const REACH = 300;

/** Fewer letters may be a name: then those around the block tell. */
const FEW = 30;

/** What is no prose and full of words: comments, code, addresses. */
const NOT_PROSE =
  /^(?:(?!<!--)[\s\S])*?-->|<!--[\s\S]*?(?:-->|$)|`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|\b[a-z]+:\/\/[!-~]+/giu;

/** Whether the block that holds a range of a document is in another language than `language`. */
export function isInForeignBlock(text: string, range: Range, language: Language): boolean {
  const from = Math.max(0, range.start - REACH);
  const to = Math.min(text.length, range.end + REACH);
  const { start, end } = blockAround(text, range, from, to);
  const source = text.slice(start, end);
  if (isPlainlyOwn(source, language)) return false;
  const block = countLetters(source, language);
  const isShort = block.own + block.kana + block.hangul < FEW;
  if (isShort && isAmongRelated(text.slice(from, to), language)) return true;
  return isForeign(block, language) && isForeign(countProse(source, language), language);
}

/** Most blocks are, and this is the fastest way to know. */
function isPlainlyOwn(block: string, language: Language): boolean {
  const enough = Math.max(FEW, enoughOwn(block.length));
  return (
    lettersOfOthers(language.script)?.test(block) === false &&
    countOwn(block, language, enough) >= enough
  );
}

function isAmongRelated(around: string, language: Language): boolean {
  if (lettersOfOthers(language.script)?.test(around) === false) return false;
  return showsRelated(countLetters(around, language), language);
}

function countProse(block: string, language: Language): Letters {
  return countLetters(block.replace(NOT_PROSE, '\n'), language);
}

/** What stands between the blank lines around a range, as far as that is within `from` and `to`. */
function blockAround(text: string, range: Range, from: number, to: number): Range {
  let start = from;
  for (let end = text.lastIndexOf('\n', range.start - 1); end >= from; ) {
    const before = text.lastIndexOf('\n', end - 1);
    if (before < from) break;
    if (isBlank(text, before + 1, end)) {
      start = end + 1;
      break;
    }
    end = before;
  }
  let end = to;
  for (let line = text.indexOf('\n', range.end); line !== -1 && line < to; ) {
    const next = text.indexOf('\n', line + 1);
    if (next === -1 || next >= to) break;
    if (isBlank(text, line + 1, next)) {
      end = line;
      break;
    }
    line = next;
  }
  return { start, end };
}

/** Whether a line is empty but for white space. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!' \t\r'.includes(text.charAt(i))) return false;
  return true;
}
