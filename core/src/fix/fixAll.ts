import type { DocumentContext, LintedDocument } from '../document.ts';
import { type Confidence, type Finding, isAtLeast } from '../finding.ts';
import type { Linter } from '../linter.ts';
import type { LiveDocument } from '../live/document.ts';
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
  /** What is left in `text`, as the linter finds it. */
  readonly linted: LintedDocument;
}

/** A fix may bring findings side by side or make new ones certain; texts settle in two or three passes. */
const MOST_PASSES = 10;

/**
 * Puts all findings right that have a fix, each by its first expected form, until nothing is left that
 * could be: fixing the result again changes nothing.
 */
export function fixAll(linter: Linter, text: string, options: FixAllOptions = {}): FixedText {
  // Between two passes only what was fixed is read again.
  const live = linter.open(text, options.context);
  let done: FixedText = { text, edits: [], fixed: 0, linted: live.lint() };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = fixOnce(live, done, options);
    if (next.fixed === done.fixed) break;
    done = next;
  }
  return done;
}

function fixOnce(live: LiveDocument, done: FixedText, options: FixAllOptions): FixedText {
  const { minConfidence = 'certain', entry } = options;
  const wanted = done.linted.findings
    .filter((finding) => isAtLeast(finding.confidence, minConfidence))
    .filter((finding) => entry === undefined || finding.entry === entry)
    .filter((finding, index, all) => all[index - 1]?.range.end !== finding.range.start);
  if (wanted.length === 0) return done;
  const context = createFixContext(done.text, done.linted.context);
  const fixes = chooseFixes(context, wanted);
  if (fixes.length === 0) return done;
  const edits = disjoin(fixes.flat());
  const text = applyEdits(done.text, edits);
  live.update(text);
  return {
    text,
    edits: composeEdits(done.edits, done.text, edits),
    fixed: done.fixed + fixes.length,
    linted: live.lint(),
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
