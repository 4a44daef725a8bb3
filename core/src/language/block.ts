import type { Range } from '../range.ts';
import { countLetters, isPlainlyOwn, type Letters } from './letters.ts';
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
  const around = text.slice(from, range.end + REACH);
  const source = blockAround(around, range.start - from, range.end - from);
  if (isPlainlyOwn(source, language, Math.max(FEW, enoughOwn(source.length)))) return false;
  const block = countLetters(source, language);
  const isShort = block.own + block.kana + block.hangul < FEW;
  if (isShort && isAmongRelated(around, language)) return true;
  return isForeign(block, language) && isForeign(countProse(source, language), language);
}

function isAmongRelated(around: string, language: Language): boolean {
  return (
    !isPlainlyOwn(around, language, 0) && showsRelated(countLetters(around, language), language)
  );
}

function countProse(block: string, language: Language): Letters {
  return countLetters(block.replace(NOT_PROSE, '\n'), language);
}

/** What stands in a text between the blank lines around a place. */
function blockAround(text: string, start: number, end: number): string {
  let from = 0;
  for (let line = text.lastIndexOf('\n', start - 1); line > 0; ) {
    const before = text.lastIndexOf('\n', line - 1);
    if (before === -1) break;
    if (isBlank(text, before + 1, line)) {
      from = line + 1;
      break;
    }
    line = before;
  }
  let to = text.length;
  for (let line = text.indexOf('\n', end); line !== -1; ) {
    const next = text.indexOf('\n', line + 1);
    if (next === -1) break;
    if (isBlank(text, line + 1, next)) {
      to = line;
      break;
    }
    line = next;
  }
  return text.slice(from, to);
}

/** Whether a line is empty but for white space. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!' \t\r'.includes(text.charAt(i))) return false;
  return true;
}
