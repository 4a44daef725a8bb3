import { depthOf, endOf, type Run, startOf } from '../markdown/prose.ts';
import { isIdeographic, isSpace, isWide, isWordCharacter } from '../match/script.ts';
import type { Range, TextEdit } from '../range.ts';

/** Whether a document writes a space between ideographs and words of an alphabet. */
export type Habit = 'spaced' | 'tight';

/** The habit of the majority; spaced where a document does not tell. */
export function spacingHabit(runs: readonly Pick<Run, 'text'>[]): Habit {
  let spaced = 0;
  let tight = 0;
  for (const { text } of runs) {
    for (let i = 1; i < text.length; i++) {
      const before = text.charCodeAt(i - 1);
      const code = text.charCodeAt(i);
      if (meets(before, code)) tight++;
      else if (code === 0x20 && meets(before, text.charCodeAt(i + 1))) spaced++;
    }
  }
  return tight > spaced ? 'tight' : 'spaced';
}

function meets(a: number, b: number): boolean {
  return (isIdeographic(a) && isWordCharacter(b)) || (isWordCharacter(a) && isIdeographic(b));
}

/** Whether a space belongs between two characters that come to stand side by side. */
export function needsSpace(before: number, after: number, habit: Habit): boolean {
  if (isWordCharacter(before) && isWordCharacter(after)) return true;
  return habit === 'spaced' && meets(before, after);
}

/**
 * The edits that put `replacement` in the place of `range` of a run, with the spaces at its edges as the
 * document writes them. `range` must be contiguous in the source. A space goes outside of the markup that
 * begins or ends at an edge.
 */
export function replaceWithSpacing(
  run: Run,
  range: Range,
  replacement: string,
  habit: Habit,
): readonly TextEdit[] {
  const left = leftEdge(run, range.start, replacement.charCodeAt(0), habit);
  const last = replacement.charCodeAt(replacement.length - 1);
  const right = rightEdge(run, range.end, last, habit);
  const start = left.start ?? startOf(run, range.start);
  const end = right.end ?? endOf(run, range.end - 1);
  const text = `${left.space}${replacement}${right.space}`;
  return [...left.apart, { range: { start, end }, text }, ...right.apart];
}

interface Edge {
  /** The space to write together with the replacement. */
  readonly space: string;
  /** The space to write apart from it, beyond markup. */
  readonly apart: readonly TextEdit[];
  /** Where the replacement begins instead, to take a space away. */
  readonly start?: number;
  readonly end?: number;
}

const NO_CHANGE: Edge = { space: '', apart: [] };

function insertAt(offset: number): Edge {
  return { space: '', apart: [{ range: { start: offset, end: offset }, text: ' ' }] };
}

function leftEdge(run: Run, at: number, first: number, habit: Habit): Edge {
  if (at === 0) return NO_CHANGE;
  const before = run.text.charCodeAt(at - 1);
  const isAdjoining = endOf(run, at - 1) === startOf(run, at);
  if (needsSpace(before, first, habit)) {
    if (isAdjoining) return { space: ' ', apart: [] };
    const opensMarkup = depthOf(run, at - 1) <= depthOf(run, at);
    return opensMarkup ? insertAt(endOf(run, at - 1)) : { space: ' ', apart: [] };
  }
  const isStraySpace = isSpace(before) && before !== 0x0a && isIdeographic(first);
  if (!isStraySpace || !isAdjoining || at < 2 || !isWide(run.text.charCodeAt(at - 2))) {
    return NO_CHANGE;
  }
  return { space: '', apart: [], start: startOf(run, at - 1) };
}

function rightEdge(run: Run, at: number, last: number, habit: Habit): Edge {
  if (at >= run.text.length) return NO_CHANGE;
  const after = run.text.charCodeAt(at);
  const isAdjoining = endOf(run, at - 1) === startOf(run, at);
  if (needsSpace(last, after, habit)) {
    if (isAdjoining) return { space: ' ', apart: [] };
    const closesMarkup = depthOf(run, at) <= depthOf(run, at - 1);
    return closesMarkup ? insertAt(startOf(run, at)) : { space: ' ', apart: [] };
  }
  const isStraySpace = isSpace(after) && after !== 0x0a && isIdeographic(last);
  if (!isStraySpace || !isAdjoining || !isWide(run.text.charCodeAt(at + 1))) return NO_CHANGE;
  return { space: '', apart: [], end: endOf(run, at) };
}
