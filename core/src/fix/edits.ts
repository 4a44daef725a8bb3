import type { Range, TextEdit } from '../range.ts';

/** Applies edits that are in order of position and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return result + text.slice(at);
}

/** Orders edits by position and leaves out those that overlap an earlier one or insert at its place. */
export function disjoin(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = [...edits].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  let end = -1;
  return ordered.filter(({ range }) => {
    const isFree = range.start >= end && !(range.start === end && range.start === range.end);
    if (isFree) end = range.end;
    return isFree;
  });
}

interface Placed {
  /** The range in the text between the two sets of edits. */
  readonly range: Range;
  /** What the edit adds to the offsets behind it; only edits of the first set do. */
  readonly growth: number;
  /** `undefined` for an edit of the first set: its text stands there already. */
  readonly text: string | undefined;
}

function placeFirst(edits: readonly TextEdit[]): Placed[] {
  let shift = 0;
  return edits.map(({ range, text }) => {
    const start = range.start + shift;
    const growth = text.length - (range.end - range.start);
    shift += growth;
    return { range: { start, end: start + text.length }, growth, text: undefined };
  });
}

/**
 * The edits of a text that do what `first` and then, on its result `between`, `second` do. Both are in
 * order of position and do not overlap, and so is the result.
 */
export function composeEdits(
  first: readonly TextEdit[],
  between: string,
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const later = second.map(({ range, text }) => ({ range, growth: 0, text }));
  const placed = [...placeFirst(first), ...later].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  const composed: TextEdit[] = [];
  let shift = 0;
  for (let i = 0; i < placed.length; ) {
    const cluster = takeCluster(placed, i);
    const { start, end } = cluster.range;
    const edits = cluster.members.flatMap(({ range, text }) =>
      text === undefined
        ? []
        : [{ range: { start: range.start - start, end: range.end - start }, text }],
    );
    const text = applyEdits(between.slice(start, end), edits);
    const growth = cluster.members.reduce((sum, member) => sum + member.growth, 0);
    composed.push({ range: { start: start - shift, end: end - shift - growth }, text });
    shift += growth;
    i += cluster.members.length;
  }
  return composed;
}

/** The edits from index `from` on that overlap or touch each other. */
function takeCluster(placed: readonly Placed[], from: number) {
  const members: Placed[] = [];
  let start = -1;
  let end = -1;
  for (let i = from; i < placed.length; i++) {
    const member = placed[i];
    if (!member || (members.length > 0 && member.range.start > end)) break;
    if (start < 0) start = member.range.start;
    end = Math.max(end, member.range.end);
    members.push(member);
  }
  return { members, range: { start, end } };
}
