import type { Range } from '../../range.ts';
import { lineEnd } from './lineEnd.ts';

/** A table that was read. */
export interface Table {
  readonly cells: readonly Range[];
  /** The end of its last line. */
  readonly end: number;
}

const DELIMITERS = /^\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?$/u;
/** What decides where cells end, or may be no row. */
const INTRICATE = /[\\\t]|^[ ]|[ ]$/u;

/** The cells of a row without the spaces at their edges. */
function cellsOf(piece: string, row: Range): readonly Range[] {
  const cells: Range[] = [];
  let start = row.start + (piece[row.start] === '|' ? 1 : 0);
  const last = row.end - (piece[row.end - 1] === '|' ? 1 : 0);
  for (let end = start; end <= last; end++) {
    if (end < last && piece[end] !== '|') continue;
    const text = piece.slice(start, end);
    const from = start + (text.length - text.trimStart().length);
    cells.push({ start: from, end: Math.max(from, start + text.trimEnd().length) });
    start = end + 1;
  }
  return cells;
}

/**
 * Reads the table that begins with the line at `start`. `undefined` where none does, `unknown` where the
 * parser must be asked, as where a line may begin another block.
 */
export function readTable(
  piece: string,
  start: number,
  mayBeginBlock: (line: string) => boolean,
): Table | undefined | 'unknown' {
  const head = { start, end: lineEnd(piece, start) };
  const title = piece.slice(start, head.end);
  if (!title.includes('|') || mayBeginBlock(title)) return undefined;
  const delimiters = { start: head.end + 1, end: lineEnd(piece, head.end + 1) };
  const line = piece.slice(delimiters.start, delimiters.end);
  if (!DELIMITERS.test(line)) return undefined;
  // One column may be a heading that is underlined, or a list item.
  if (!line.includes('|') || line.startsWith('- ')) return 'unknown';
  const cells = [...cellsOf(piece, head)];
  const isIntricate = ({ start: from, end }: Range): boolean =>
    INTRICATE.test(piece.slice(from, end)) || end - from < 2;
  if (isIntricate(head) || cells.length !== cellsOf(piece, delimiters).length) return 'unknown';
  let { end } = delimiters;
  while (end + 1 < piece.length && piece[end + 1] !== '\n') {
    const row = { start: end + 1, end: lineEnd(piece, end + 1) };
    if (isIntricate(row) || mayBeginBlock(piece.slice(row.start, row.end))) return 'unknown';
    cells.push(...cellsOf(piece, row));
    end = row.end;
  }
  return { cells, end };
}
