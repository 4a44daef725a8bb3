import { mayBeginHtml } from '../html.ts';
import type { Leaf } from './leaf.ts';
import { lineEnd } from './lineEnd.ts';
import { readTable } from './table.ts';

/** Line endings that are rare, and characters that the parser replaces or drops. */
const ODD = /[\r\0\ufeff]/u;
/** What no leaf is read from: tabs, and what may be a definition. */
const UNKNOWN = /\t|\]:/u;

/** A line that begins a block other than a paragraph, or changes the one before it. */
const BLOCK_START = new RegExp(
  [
    '^(?:#{1,6}(?: |$)', // Headings that are not plain.
    '>',
    '[-+*](?: |$)|\\d{1,9}[.)](?: |$)|\\[[ xX]\\]', // List items that are not plain, and tasks.
    '(?:[*] *){3,}$|(?:_ *){3,}$|(?:- *){3,}$', // Breaks.
    '=+$|-+$|[:|-][ :|-]*$', // Underlines, and what separates the head of a table.
    '`{3}|~{3}|\\$\\$)', // Fences.
  ].join('|'),
  'u',
);
const HEADING = /^(#{1,6}) +(?=[^ #])/u;
const ITEM = /^(?:[-+*]|(\d{1,9})[.)])( {1,4})(?=[^ ])/u;
const SETEXT_UNDERLINE = /^(?:=+|-+)$/u;
const LETTER = /^\p{L}/u;
const BREAK = /^([-*_])[ ]*(?:\1[ ]*){2,}$/u;

/** A paragraph that is being read, and the open list items by the indentation of their content. */
interface State {
  readonly leaves: Leaf[];
  lines: { start: number; end: number }[];
  items: number[];
}

/**
 * Cuts a piece of a document into its leaves where it holds nothing but paragraphs, headings and lists of
 * them; `undefined` where it may hold more.
 */
export function readBlocks(piece: string): readonly Leaf[] | undefined {
  const state: State = { leaves: [], lines: [], items: [] };
  if (ODD.test(piece)) return undefined;
  const isQuoted = piece.startsWith('>');
  for (let start = 0, end = 0; start < piece.length; start = end + 1) {
    end = lineEnd(piece, start);
    const fence = isQuoted ? undefined : fenceAt(state, piece, start);
    if (fence) {
      end = behindFence(piece, end + 1, fence);
      continue;
    }
    if (isQuoted && end > start) {
      if (piece[start] === '>') start += piece[start + 1] === ' ' ? 2 : 1;
      else if (!isLazy(state, piece, start)) return undefined;
    } else if (state.items.length === 0 && state.lines.length === 0) {
      const table = readTable(piece, start, mayBeginBlock);
      if (table === 'unknown') return undefined;
      if (table) {
        state.leaves.push(...table.cells.map((cell): Leaf => ({ kind: 'cell', lines: [cell] })));
        end = table.end;
        continue;
      }
    }
    if (!takeLine(state, piece, start, end)) return undefined;
  }
  endParagraph(state);
  return state.leaves.some((leaf) => mayBeTable(piece, leaf)) ? undefined : state.leaves;
}

/** Whether a table may stand in a paragraph, from its second line on or in a container. */
function mayBeTable(piece: string, { kind, lines }: Leaf): boolean {
  if (kind === 'cell' || lines.length === 1) return false;
  return lines.some(({ start, end }) => piece.slice(start, end).includes('|'));
}

/** Whether a line without the mark of a quotation goes on with its paragraph. */
function isLazy({ items, lines }: State, piece: string, start: number): boolean {
  return items.length === 0 && lines.length > 0 && LETTER.test(piece.slice(start, start + 2));
}

function mayBeginBlock(line: string): boolean {
  return ITEM.test(line) || mayBeginHtml(line) || BLOCK_START.test(line);
}

const FENCE = /(`{3,})[^`\n\r]*(?:\n|$)|(~{3,})[^\n\r]*(?:\n|$)/uy;

/** The marks of the fence that begins code at `start`, outside of all containers. */
function fenceAt(state: State, piece: string, start: number): string | undefined {
  if (state.items.length > 0) return undefined;
  FENCE.lastIndex = start;
  const fence = FENCE.exec(piece);
  if (!fence) return undefined;
  endParagraph(state);
  return fence[1] ?? fence[2];
}

/** The end of the line that closes code, or of the piece. */
function behindFence(piece: string, start: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`, 'u');
  for (let at = start; at < piece.length; ) {
    const end = lineEnd(piece, at);
    if (closing.test(piece.slice(at, end))) return end;
    at = end + 1;
  }
  return piece.length;
}

function endParagraph(state: State): void {
  if (state.lines.length > 0) state.leaves.push({ kind: 'paragraph', lines: state.lines });
  state.lines = [];
}

/** Makes a heading of the paragraph, which was underlined; false where it may be a table. */
function endHeading(state: State, piece: string, kind: Leaf['kind']): boolean {
  if (state.lines.some(({ start, end }) => piece.slice(start, end).includes('|'))) return false;
  state.leaves.push({ kind, lines: state.lines });
  state.lines = [];
  return true;
}

const SPACE = 0x20;

/** Whether the line at `start` is empty or there is none. */
function isBlank(piece: string, start: number): boolean {
  return start >= piece.length || piece[start] === '\n';
}

function trimmedEnd(piece: string, end: number): number {
  let at = end;
  while (piece.charCodeAt(at - 1) === SPACE) at--;
  return at;
}

function indentOf(piece: string, start: number, end: number): number {
  let at = start;
  while (at < end && piece.charCodeAt(at) === SPACE) at++;
  return at - start;
}

/** Takes a line; false where the parser must be asked. */
function takeLine(state: State, piece: string, start: number, end: number): boolean {
  const indent = indentOf(piece, start, end);
  if (start + indent === end) {
    endParagraph(state);
    return true;
  }
  if (piece.charCodeAt(end - 1) === SPACE) {
    if (!isBlank(piece, end + 1)) return false;
    return takeLine(state, piece, start, trimmedEnd(piece, end));
  }
  const hasParagraph = state.lines.length > 0;
  const kept = state.items.findLastIndex((width) => width <= indent) + 1;
  const isContinued = kept === state.items.length;
  const within = indent - (state.items[kept - 1] ?? 0);
  const from = start + indent;
  if (within > 3) {
    if (!hasParagraph || !isContinued) return false;
    if (UNKNOWN.test(piece.slice(from, end))) return false;
    state.lines.push({ start: from, end });
    return true;
  }
  const line = piece.slice(from, end);
  if (UNKNOWN.test(line)) return false;
  if (hasParagraph && isContinued && SETEXT_UNDERLINE.test(line)) {
    return endHeading(state, piece, line.startsWith('=') ? 'mainHeading' : 'heading');
  }
  const item = ITEM.exec(line);
  if (item && !BREAK.test(line)) {
    const [marker, number] = item;
    if (hasParagraph && isContinued && number !== undefined && number !== '1') return false;
    endParagraph(state);
    state.items.length = kept;
    state.items.push(indent + marker.length);
    return takeContent(state, piece, from + marker.length, end);
  }
  if (!isContinued) {
    if (hasParagraph) return false;
    state.items.length = kept;
  }
  return takeContent(state, piece, from, end);
}

function takeContent(state: State, piece: string, start: number, end: number): boolean {
  const line = piece.slice(start, end);
  const heading = HEADING.exec(line);
  if (heading) {
    const [marks, hashes] = heading;
    if (line.includes('#', marks.length)) return false;
    endParagraph(state);
    const kind = hashes === '#' ? 'mainHeading' : 'heading';
    state.leaves.push({ kind, lines: [{ start: start + marks.length, end }] });
    return true;
  }
  if (BLOCK_START.test(line) || mayBeginHtml(line)) return false;
  state.lines.push({ start, end });
  return true;
}
