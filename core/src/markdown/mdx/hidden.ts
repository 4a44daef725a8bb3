import type { Range } from '../../range.ts';
import { frontMatterEnd } from '../lines.ts';
import {
  behindExpression,
  behindStatements,
  endOfParagraph,
  isBlankAt,
  MOST as MOST_EXPRESSION,
} from './script.ts';
import { MOST as MOST_TAG, tagAt } from './tag.ts';

/** What of a source is no Markdown. */
export interface Hidden {
  /** In order, without overlaps. */
  readonly ranges: readonly Range[];
  /** Where the indentation stands of lines inside of elements, which means nothing there. */
  readonly indents: readonly Range[];
}

const FENCE = /[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)(?:\n|$)/uy;
const STATEMENT = /(?:import|export)(?=[\s{*'"])/uy;
const INDENT = /(?:[ ]{4}|[ ]{0,3}\t)[ \t]*/uy;
const MARK = /[\\`{<\n]/gu;
const COMMENT_START = '<!--';

/** Finds what of an MDX source is no Markdown: statements, tags of elements, expressions in braces. */
export function findHidden(text: string): Hidden {
  const ranges: Range[] = [];
  const indents: Range[] = [];
  const { length } = text;
  let depth = 0;
  /** Whether a block may begin: at the start, behind a blank line, and behind statements. */
  let isFresh = true;
  /** What is never closed is looked for over all of the text once, and not again for each that opens. */
  let budget = length;
  let knownEnd = -1;
  let hasCommentEnd = true;

  const hide = (start: number, end: number): number => {
    ranges.push({ start, end });
    return end;
  };

  /** Takes what a line may begin with; the offset from which the rest of it is read. */
  function beginLine(start: number): number {
    FENCE.lastIndex = start;
    const fence = FENCE.exec(text);
    if (fence) {
      isFresh = true;
      return behindFence(text, start + fence[0].length, fence[1] ?? fence[2] ?? '');
    }
    STATEMENT.lastIndex = start;
    if (isFresh && STATEMENT.test(text)) return hide(start, endOfStatements(start));
    INDENT.lastIndex = start;
    const indent = depth > 0 ? INDENT.exec(text)?.[0].length : undefined;
    if (indent !== undefined) indents.push({ start, end: start + indent });
    isFresh = isBlankAt(text, start);
    return start;
  }

  function endOfStatements(start: number): number {
    const behind = budget > 0 ? behindStatements(text, start) : undefined;
    if (behind === undefined) budget -= MOST_EXPRESSION;
    return behind ?? paragraphEnd(start);
  }

  /** Where the paragraph of an offset ends; the last one is remembered, as many marks may stand in it. */
  function paragraphEnd(offset: number): number {
    if (offset >= knownEnd) knownEnd = endOfParagraph(text, offset);
    return knownEnd;
  }

  /** Takes the mark at `at`; the offset behind what it begins. */
  function takeMark(at: number): number {
    switch (text[at]) {
      case '\\':
        return at + 2;
      case '`':
        return behindCode(text, at, paragraphEnd(at));
      case '{':
        return takeExpression(at);
      default:
        return takeTag(at);
    }
  }

  function takeExpression(at: number): number {
    const behind = budget > 0 ? behindExpression(text, at) : undefined;
    if (behind !== undefined) return hide(at, behind);
    const end = paragraphEnd(at);
    budget -= MOST_EXPRESSION;
    return hide(at, end);
  }

  function takeTag(at: number): number {
    if (text.startsWith(COMMENT_START, at)) {
      const end = hasCommentEnd ? text.indexOf('-->', at) : -1;
      hasCommentEnd = end >= 0;
      return hasCommentEnd ? end + 3 : at + 1;
    }
    const tag = budget > 0 ? tagAt(text, at) : undefined;
    if (!tag) {
      if (/[A-Za-z/]/u.test(text[at + 1] ?? '')) budget -= MOST_TAG;
      return at + 1;
    }
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close') depth = Math.max(0, depth - 1);
    return hide(at, tag.end);
  }

  let at = beginLine(frontMatterEnd(text));
  while (at < length) {
    MARK.lastIndex = at;
    const mark = MARK.exec(text);
    if (!mark) break;
    at = mark[0] === '\n' ? beginLine(mark.index + 1) : takeMark(mark.index);
  }
  return { ranges, indents };
}

/** The offset behind the line that closes a fence, or the end. */
function behindFence(text: string, start: number, fence: string): number {
  // (Written out, the marks could be more than a pattern can hold.)
  const closing = new RegExp(`^[ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*\\r?$`, 'gmu');
  closing.lastIndex = start;
  return closing.test(text) ? closing.lastIndex : text.length;
}

const RUN = /`+/uy;

/** So many other runs of marks are looked at for the one that closes code. */
const MOST_RUNS = 50;

/** The offset behind the code that begins with the marks at `start`, or behind them where there is none up to `end`. */
function behindCode(text: string, start: number, end: number): number {
  const runAt = (offset: number): number => {
    RUN.lastIndex = offset;
    return RUN.exec(text)?.[0].length ?? 0;
  };
  const size = runAt(start);
  const from = start + size;
  let at = text.indexOf('`', from);
  for (let runs = 0; at >= 0 && at < end && runs < MOST_RUNS; runs++) {
    const other = runAt(at);
    if (other === size) return at + size;
    at = text.indexOf('`', at + other);
  }
  return from;
}
