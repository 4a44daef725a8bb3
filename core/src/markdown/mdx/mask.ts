import type { DocumentContext } from '../../document.ts';
import type { Range } from '../../range.ts';
import { SWITCH_MARK } from '../../switches.ts';
import { BARRIER } from '../prose.ts';
import { findHidden } from './hidden.ts';

/** Whether a document is MDX: as is said of it, or else by its name. */
export function isMdx({ syntax, path }: DocumentContext): boolean {
  return syntax === undefined ? /\.mdx$/iu.test(path ?? '') : syntax === 'mdx';
}

/** The Markdown of a document, of the same length: its text, or that of MDX without what is no Markdown. */
export function toMarkdown(text: string, context: DocumentContext): string {
  return isMdx(context) ? maskMdx(text) : text;
}

/** What of a document is no Markdown, one after the other. */
export function hiddenTexts(text: string, context: DocumentContext): readonly string[] {
  if (!isMdx(context)) return [];
  return findHidden(text).ranges.map(({ start, end }) => text.slice(start, end));
}

const SWITCH = /^\{\/\*\s([\s\S]*)\s\*\/\}$/u;

/** A part of one line, and what comes to stand there where it is no filler. */
interface Part extends Range {
  readonly kind: 'hidden' | 'indent' | 'comment';
}

/**
 * Puts something else in the place of what is no Markdown: spaces where nothing else stands on its line, else what
 * no phrase crosses. A comment with a switch becomes one of Markdown. Offsets and line ends stay what they are.
 */
export function maskMdx(text: string): string {
  const parts = partsOf(text);
  let masked = '';
  let at = 0;
  for (let index = 0; index < parts.length; ) {
    const lineEnd = endOfLine(text, parts[index]?.end ?? 0);
    let behind = index;
    while (behind < parts.length && (parts[behind]?.start ?? 0) <= lineEnd) behind++;
    const line = parts.slice(index, behind);
    const filler = isBlankBut(text, line, lineEnd) ? ' ' : BARRIER;
    for (const part of line) {
      masked += text.slice(at, part.start) + replacementOf(text, part, filler);
      at = part.end;
    }
    index = behind;
  }
  return masked + text.slice(at);
}

/** What is hidden, line by line, in order. */
function partsOf(text: string): readonly Part[] {
  const { ranges, indents } = findHidden(text);
  const parts: Part[] = indents.map((indent) => ({ ...indent, kind: 'indent' }));
  for (const range of ranges) {
    if (commentIn(text.slice(range.start, range.end)) === undefined) {
      parts.push(...linesOf(text, range));
    } else {
      parts.push({ ...range, kind: 'comment' });
    }
  }
  return indents.length > 0 ? parts.sort((a, b) => a.start - b.start) : parts;
}

function* linesOf(text: string, { start, end }: Range): Generator<Part> {
  for (let at = start; at < end; ) {
    const lineEnd = Math.min(end, endOfLine(text, at));
    if (lineEnd > at) yield { start: at, end: lineEnd, kind: 'hidden' };
    at = lineEnd + 1;
  }
}

/** Where the line of an offset ends, before its line end. */
function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Whether a line is blank without its parts. */
function isBlankBut(text: string, parts: readonly Part[], lineEnd: number): boolean {
  let at = text.lastIndexOf('\n', (parts[0]?.start ?? 0) - 1) + 1;
  if ((parts[0]?.start ?? 0) === 0) at = 0;
  for (const { start, end, kind } of parts) {
    if (kind === 'comment' || text.slice(at, start).trim() !== '') return false;
    at = end;
  }
  return text.slice(at, lineEnd).trim() === '';
}

function replacementOf(text: string, { start, end, kind }: Part, filler: string): string {
  if (kind !== 'comment') return filler.repeat(end - start);
  return `<!--${commentIn(text.slice(start, end))} -->`;
}

/** What stands in an expression that is a comment with a switch; `undefined` in all others. */
function commentIn(hidden: string): string | undefined {
  if (!hidden.includes(SWITCH_MARK)) return undefined;
  const comment = SWITCH.exec(hidden)?.[1];
  return comment?.includes('-->') ? undefined : comment;
}
