import type { Leaf } from './leaf.ts';

/** What no leaf is read from: it may mean something to the parser that is not known here. */
const UNKNOWN = /[\t\r\0\ufeff]|\]:/u;

/** A line that begins a block other than a paragraph, or changes the one before it. */
const BLOCK_START =
  /^(?:[#>|=:~+-]|<[a-z/!?]|`{3}|\d{1,9}[.)](?: |$)|\* |(?:[*] *){3,}$|\*$|(?:_ *){3,}$|\$\$|\[[ xX]\])/iu;
const HEADING = /^(#{1,6}) +(?=[^ #])/u;
const ITEM = /^(?:[-+*]|(\d{1,9})[.)])( {1,4})(?=[^ ])/u;
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
  if (UNKNOWN.test(piece)) return undefined;
  const state: State = { leaves: [], lines: [], items: [] };
  let start = 0;
  while (start < piece.length) {
    const found = piece.indexOf('\n', start);
    const end = found < 0 ? piece.length : found;
    if (!takeLine(state, piece, start, end)) return undefined;
    start = end + 1;
  }
  endParagraph(state);
  const isTable = state.leaves.some(
    ({ lines }) => lines.length > 1 && lines.some(({ start, end }) => piece.slice(start, end).includes('|')),
  );
  return isTable ? undefined : state.leaves;
}

function endParagraph(state: State): void {
  if (state.lines.length > 0) state.leaves.push({ kind: 'paragraph', lines: state.lines });
  state.lines = [];
}

function indentOf(piece: string, start: number, end: number): number {
  let at = start;
  while (at < end && piece.charCodeAt(at) === 0x20) at++;
  return at - start;
}

/** Takes a line; false where the parser must be asked. */
function takeLine(state: State, piece: string, start: number, end: number): boolean {
  const indent = indentOf(piece, start, end);
  if (start + indent === end) {
    endParagraph(state);
    return true;
  }
  if (piece.charCodeAt(end - 1) === 0x20) return false;
  const hasParagraph = state.lines.length > 0;
  const kept = state.items.findLastIndex((width) => width <= indent) + 1;
  const isContinued = kept === state.items.length;
  const within = indent - (state.items[kept - 1] ?? 0);
  const from = start + indent;
  if (within > 3) {
    if (!hasParagraph || !isContinued) return false;
    state.lines.push({ start: from, end });
    return true;
  }
  const line = piece.slice(from, end);
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
  if (BLOCK_START.test(line)) return false;
  state.lines.push({ start, end });
  return true;
}
