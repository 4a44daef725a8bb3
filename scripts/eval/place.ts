import { createLineIndex, type Range } from '@zhengming/core';

/**
 * Where something stands in an article, as labels count: the line 1-based, the column 0-based, column and
 * length in Unicode code points.
 */
export interface Place {
  readonly line: number;
  readonly col: number;
  readonly length: number;
}

/** The offsets of a place in `text`, in UTF-16 code units; `undefined` where the text has no such place. */
export function toRange(text: string, { line, col, length }: Place): Range | undefined {
  const lines = createLineIndex(text);
  if (line < 1 || line > lines.lineCount) return undefined;
  const lineStart = lines.lineStart(line - 1);
  const lineEnd = lines.offsetAt({ line: line - 1, column: Number.POSITIVE_INFINITY });
  const start = advance(text, lineStart, col);
  if (start === undefined || start > lineEnd) return undefined;
  const end = advance(text, start, length);
  return end === undefined ? undefined : { start, end };
}

/** The place of a stretch of `text`. */
export function toPlace(text: string, { start, end }: Range): Place {
  const lines = createLineIndex(text);
  const { line } = lines.positionAt(start);
  return {
    line: line + 1,
    col: countCodePoints(text.slice(lines.lineStart(line), start)),
    length: countCodePoints(text.slice(start, end)),
  };
}

/** How many Unicode code points a text has. */
export function countCodePoints(text: string): number {
  return [...text].length;
}

/** The offset `count` code points behind `offset`; `undefined` beyond the end. */
function advance(text: string, offset: number, count: number): number | undefined {
  let at = offset;
  for (let i = 0; i < count; i++) {
    const code = text.codePointAt(at);
    if (code === undefined) return undefined;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}
