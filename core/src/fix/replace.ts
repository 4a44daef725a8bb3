import { endOf, type Run, startOf } from '../markdown/prose.ts';
import type { Range, TextEdit } from '../range.ts';
import { type Habit, replaceWithSpacing } from './spacing.ts';

/** Whether nothing but the run's own text stands between the edges of a stretch of it. */
function isContiguous(run: Run, { start, end }: Range): boolean {
  for (let i = start + 1; i < end; i++) {
    const isOneReference = startOf(run, i) === startOf(run, i - 1);
    if (endOf(run, i - 1) !== startOf(run, i) && !isOneReference) return false;
  }
  return true;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

const reverse = (text: string): string => text.split('').reverse().join('');

/**
 * The edits that make `replacement` of a stretch of a run. Where markup stands inside the stretch, only
 * what differs is touched: of `**GitHub** 动作` just 动作. `undefined` where even that holds markup.
 */
export function replaceInRun(
  run: Run,
  range: Range,
  replacement: string,
  habit: Habit,
): readonly TextEdit[] | undefined {
  if (isContiguous(run, range)) return replaceWithSpacing(run, range, replacement, habit);
  const found = run.text.slice(range.start, range.end);
  const prefix = commonPrefix(found, replacement);
  const suffix = commonPrefix(reverse(found.slice(prefix)), reverse(replacement.slice(prefix)));
  const rest = { start: range.start + prefix, end: range.end - suffix };
  const text = replacement.slice(prefix, replacement.length - suffix);
  if (rest.start >= rest.end || text === '' || !isContiguous(run, rest)) return undefined;
  return replaceWithSpacing(run, rest, text, habit);
}
