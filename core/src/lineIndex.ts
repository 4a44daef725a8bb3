import { partitionPoint } from './partition.ts';

/** A place in a text; both 0-based, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into positions and back. */
export interface LineIndex {
  readonly lineCount: number;
  /** `offset` is clamped into the text. */
  positionAt(offset: number): Position;
  /** Where line `line` (0-based) starts; the text's length for a line beyond the last. */
  lineStart(line: number): number;
  /** The offset of a position, clamped into its line (the line ending not included) and the text. */
  offsetAt(position: Position): number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function findLineStarts(text: string): number[] {
  return text.includes('\r') ? findMixedLineStarts(text) : findUnixLineStarts(text);
}

function findUnixLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function findMixedLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) continue;
    if (code === LINE_FEED || code === CARRIAGE_RETURN) starts.push(i + 1);
  }
  return starts;
}

/** Lines end at `\n`, `\r\n` or `\r`, as editors count them. */
export function createLineIndex(text: string): LineIndex {
  const starts = findLineStarts(text);

  function lineAt(offset: number): number {
    return partitionPoint(starts.length, (line) => (starts[line] ?? 0) > offset) - 1;
  }

  function lineStart(line: number): number {
    return starts[Math.max(0, line)] ?? text.length;
  }

  function lineEnd(line: number): number {
    let end = lineStart(line + 1);
    if (line + 1 >= starts.length) return end;
    if (text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (end > lineStart(line) && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return end;
  }

  return {
    lineCount: starts.length,
    lineStart,
    positionAt(offset) {
      const clamped = Math.min(Math.max(0, offset), text.length);
      const line = lineAt(clamped);
      return { line, column: clamped - lineStart(line) };
    },
    offsetAt({ line, column }) {
      const start = lineStart(line);
      return Math.min(start + Math.max(0, column), Math.max(start, lineEnd(line)));
    },
  };
}
