import type { DocumentContext } from '../document.ts';
import { type Confidence, type Finding, isAtLeast } from '../finding.ts';
import type { Linter } from '../linter.ts';
import type { TextEdit } from '../range.ts';
import { createFixContext, type FixContext } from './context.ts';
import { applyEdits, composeEdits, disjoin } from './edits.ts';
import { editsFor } from './fix.ts';

export interface FixAllOptions {
  readonly context?: DocumentContext;
  /** The weakest confidence that is fixed; `certain` by default. */
  readonly minConfidence?: Confidence;
  /** Only findings of this entry. */
  readonly entry?: string;
}

export interface FixedText {
  readonly text: string;
  /** What was done to the given text, in order of position and without overlaps. */
  readonly edits: readonly TextEdit[];
  /** The number of findings that were fixed. */
  readonly fixed: number;
}

/** A fix may bring findings side by side or make new ones certain; texts settle in two or three passes. */
const MOST_PASSES = 10;

/**
 * Puts all findings right that have a fix, each by its first expected form, until nothing is left that
 * could be: fixing the result again changes nothing.
 */
export function fixAll(linter: Linter, text: string, options: FixAllOptions = {}): FixedText {
  let done: FixedText = { text, edits: [], fixed: 0 };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = fixOnce(linter, done, options);
    if (next.fixed === done.fixed) break;
    done = next;
  }
  return done;
}

function fixOnce(linter: Linter, done: FixedText, options: FixAllOptions): FixedText {
  const { minConfidence = 'certain', entry } = options;
  const wanted = linter
    .lint(done.text, options.context)
    .findings.filter((finding) => isAtLeast(finding.confidence, minConfidence))
    .filter((finding) => entry === undefined || finding.entry === entry)
    .filter((finding, index, all) => all[index - 1]?.range.end !== finding.range.start);
  if (wanted.length === 0) return done;
  const context = createFixContext(done.text);
  const fixes = chooseFixes(context, wanted);
  const edits = disjoin(fixes.flat());
  return {
    text: applyEdits(done.text, edits),
    edits: composeEdits(done.edits, done.text, edits),
    fixed: done.fixed + fixes.length,
  };
}

/** All fixes where together they keep the structure; else those that keep it one by one. */
function chooseFixes(
  context: FixContext,
  findings: readonly Finding[],
): readonly (readonly TextEdit[])[] {
  const fixes = findings
    .map((finding) => editsFor(context, finding, finding.expected[0] ?? finding.text))
    .filter((edits) => edits !== undefined);
  const keeps = (chosen: readonly (readonly TextEdit[])[]): boolean =>
    context.keepsStructure(applyEdits(context.text, disjoin(chosen.flat())));
  if (keeps(fixes)) return fixes;
  const kept: (readonly TextEdit[])[] = [];
  for (const fix of fixes) if (keeps([...kept, fix])) kept.push(fix);
  return kept;
}
