import type { LintedDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Linter } from '../linter.ts';
import { cutDocument } from '../markdown/cut.ts';
import { reasonNotToParse } from '../markdown/limit.ts';
import { endOf, markLength, type Run, shiftRun, startOf } from '../markdown/prose.ts';
import { readProse } from '../markdown/read.ts';
import { structureOf } from '../markdown/structure.ts';
import { partitionPoint } from '../partition.ts';
import type { Range, TextEdit } from '../range.ts';
import { applyEdits } from './edits.ts';
import { replaceInRun } from './replace.ts';
import { type Habit, spacingHabit } from './spacing.ts';

/** A way to put a finding right. */
export interface Fix {
  /** The form that comes to stand there. */
  readonly expected: string;
  /** In order of position; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** What all fixes of one document share. */
export interface FixContext {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly habit: Habit;
  readonly structure: string;
}

export function createFixContext(text: string): FixContext {
  const mark = markLength(text);
  const runs = readProse(text.slice(mark)).runs.map((run) => shiftRun(run, mark));
  return { text, runs, habit: spacingHabit(runs), structure: structureOf(text) };
}

/** The first unit of a run that has the edge `offset`, edges being in order; `undefined` where none has. */
function unitWith(run: Run, edgeOf: typeof startOf, offset: number): number | undefined {
  const { length } = run.text;
  const index = partitionPoint(length, (one) => edgeOf(run, one) >= offset);
  return index < length && edgeOf(run, index) === offset ? index : undefined;
}

/** Where a range of the source stands in the runs: alternative texts stand inside of other runs. */
function findInRuns(runs: readonly Run[], range: Range): { run: Run; range: Range } | undefined {
  for (const run of runs) {
    const last = run.text.length - 1;
    if (last < 0 || startOf(run, 0) > range.start || endOf(run, last) < range.end) continue;
    const start = unitWith(run, startOf, range.start);
    let end = unitWith(run, endOf, range.end);
    if (start === undefined || end === undefined) continue;
    // The units of one character reference share their place: the range holds all of them.
    while (end < last && endOf(run, end + 1) === range.end) end++;
    return { run, range: { start, end: end + 1 } };
  }
  return undefined;
}

/** The edits that put `expected` in the place of a finding, not verified yet; `undefined` where markup forbids it. */
export function editsFor(
  context: FixContext,
  finding: Finding,
  expected: string,
): readonly TextEdit[] | undefined {
  const found = findInRuns(context.runs, finding.range);
  return found && replaceInRun(found.run, found.range, expected, context.habit);
}

/** Whether a text can be parsed in bounded time: only then can its fixes be verified. */
export function canBeVerified(text: string): boolean {
  const { starts } = cutDocument(text);
  return starts.every(
    (start, index) => reasonNotToParse(text.slice(start, starts[index + 1])) === undefined,
  );
}

/** Whether edits leave everything but prose as it was. */
export function keepsStructure(context: FixContext, edited: string): boolean {
  return structureOf(edited) === context.structure;
}

/** Implements `Linter.fixes`. */
export function verifiedFixes(
  linter: Linter,
  document: LintedDocument,
  finding: Finding,
): readonly Fix[] {
  if (!canBeVerified(document.text)) return [];
  const context = createFixContext(document.text);
  return finding.expected.flatMap((expected) => {
    const edits = editsFor(context, finding, expected);
    if (!edits) return [];
    const edited = applyEdits(document.text, edits);
    if (!keepsStructure(context, edited)) return [];
    const growth = edited.length - document.text.length;
    const { start, end } = finding.range;
    const remains = linter
      .lint(edited, document.context)
      .findings.some(({ range }) => range.start < end + growth && range.end > start);
    return remains ? [] : [{ expected, edits }];
  });
}
