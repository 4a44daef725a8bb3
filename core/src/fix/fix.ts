import type { LintedDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Linter } from '../linter.ts';
import { endOf, type Run, startOf } from '../markdown/prose.ts';
import { partitionPoint } from '../partition.ts';
import type { Range, TextEdit } from '../range.ts';
import { createFixContext, type FixContext } from './context.ts';
import { applyEdits } from './edits.ts';
import { replaceInRun } from './replace.ts';

/** A way to put a finding right. */
export interface Fix {
  /** The form that comes to stand there. */
  readonly expected: string;
  /** In order of position; they do not overlap. */
  readonly edits: readonly TextEdit[];
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
  const found = findInRuns(context.runsAt(finding.range.start), finding.range);
  return found && replaceInRun(found.run, found.range, expected, context.habit());
}

/** Gives the fixes of a finding, see `Linter.fixes`. */
export type FindFixes = (finding: Finding) => readonly Fix[];

/** Makes what finds the fixes of a document: between two of them only the pieces that they change are read again. */
export function createFindFixes(linter: Linter, document: LintedDocument): FindFixes {
  const context = createFixContext(document.text, document.context);
  const live = linter.open(document.text, document.context);

  /** Whether there is a finding where one was, once the text is `edited`. */
  function remains(edited: string, { start, end }: Range): boolean {
    live.update(edited);
    const growth = edited.length - document.text.length;
    return live
      .lint()
      .findings.some(({ range }) => range.start < end + growth && range.end > start);
  }

  return (finding) =>
    finding.expected.flatMap((expected) => {
      const edits = editsFor(context, finding, expected);
      if (!edits) return [];
      const edited = applyEdits(document.text, edits);
      const isRight = context.keepsStructure(edited) && !remains(edited, finding.range);
      return isRight ? [{ expected, edits }] : [];
    });
}
