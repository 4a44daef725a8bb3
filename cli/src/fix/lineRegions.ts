import { applyEdits, type TextEdit } from '@zhengming/core';

/** Lines that are replaced, from 0, the end exclusive. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** What stands there after that. */
  readonly added: readonly string[];
}

/** Lines with their ends, which only the last may lack. A carriage return alone ends none, as in Git. */
export function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** The whole lines that edits change, in order; edits of one line, or of lines in a row, make one region. */
export function toRegions(lines: readonly string[], edits: readonly TextEdit[]): readonly Region[] {
  const starts = startsOf(lines);
  const regions: Region[] = [];
  for (const { start, end, members } of groupByLine(starts, edits)) {
    const offset = starts[start] ?? 0;
    const moved = members.map(({ range, text }) => ({
      range: { start: range.start - offset, end: range.end - offset },
      text,
    }));
    const added = splitLines(applyEdits(lines.slice(start, end).join(''), moved));
    regions.push({ start, end, added });
  }
  return regions;
}

function startsOf(lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length;
    return start;
  });
}

interface Group {
  readonly start: number;
  end: number;
  readonly members: TextEdit[];
}

/** An edit that ends where a line begins counts as one of that line: it may join the two. */
function groupByLine(starts: readonly number[], edits: readonly TextEdit[]): readonly Group[] {
  const groups: Group[] = [];
  let line = 0;
  const lineAt = (offset: number): number => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    return line;
  };
  for (const edit of edits) {
    const start = lineAt(edit.range.start);
    const end = lineAt(edit.range.end) + 1;
    const last = groups.at(-1);
    if (last && start <= last.end) {
      last.end = end;
      last.members.push(edit);
    } else groups.push({ start, end, members: [edit] });
  }
  return groups;
}
