import type { DocumentContext, LintedDocument, NameOccurrence } from './document.ts';
import { gatherFacts, type MatchedRun } from './evidence/facts.ts';
import { judgeDocument } from './evidence/judge.ts';
import type { Confidence, Finding } from './finding.ts';
import { isAtLeast } from './finding.ts';
import { type Fix, verifiedFixes } from './fix/fix.ts';
import type { Glossary } from './glossary/glossary.ts';
import { createLineIndex } from './lineIndex.ts';
import { sourceRange } from './markdown/prose.ts';
import { readProse } from './markdown/read.ts';
import { matchRun } from './match/match.ts';
import { isSilenced, readSilences } from './switches.ts';

export interface LinterOptions {
  /** The weakest confidence that is reported; `possible`, that is everything, by default. */
  readonly minConfidence?: Confidence;
  readonly disabledRules?: ReadonlySet<string>;
  readonly disabledEntries?: ReadonlySet<string>;
}

/** Lints documents by one glossary. Holds no state between documents. */
export interface Linter {
  readonly glossary: Glossary;
  /** Never throws, whatever the text. */
  lint(text: string, context?: DocumentContext): LintedDocument;
  /**
   * The fixes of a finding of `document`, best first: one for each expected form whose edit leaves the
   * structure of the document as it is and the finding gone. Empty where none can be had.
   */
  fixes(document: LintedDocument, finding: Finding): readonly Fix[];
}

export function createLinter(glossary: Glossary, options: LinterOptions = {}): Linter {
  const { minConfidence = 'possible', disabledRules, disabledEntries } = options;

  const isWanted = ({ rule, entry, confidence }: Finding): boolean =>
    isAtLeast(confidence, minConfidence) &&
    disabledRules?.has(rule) !== true &&
    disabledEntries?.has(entry) !== true;

  const linter: Linter = {
    glossary,
    lint(text, context = {}) {
      const prose = readProse(text);
      const runs = prose.runs.map((run) => ({ run, matches: matchRun(glossary, run) }));
      const facts = gatherFacts(prose, runs, context);
      const silences = readSilences(prose.comments, text, createLineIndex(text));
      const findings = judgeDocument({ text, glossary, runs, facts })
        .filter(isWanted)
        .filter(({ range, rule, entry }) => !isSilenced(silences, range.start, rule, entry));
      return { text, context, findings, names: listNames(runs) };
    },
    fixes(document, finding) {
      return verifiedFixes(linter, document, finding);
    },
  };
  return linter;
}

function listNames(runs: readonly MatchedRun[]): readonly NameOccurrence[] {
  return runs
    .flatMap(({ run, matches }) =>
      matches.flatMap(({ range, accepted }) =>
        accepted.map((entry) => ({ entry: entry.id, range: sourceRange(run, range) })),
      ),
    )
    .sort((a, b) => a.range.start - b.range.start);
}
