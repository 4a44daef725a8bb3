import type { Confidence, Finding, Linter } from '@zhengming/core';
import { CONFIDENCES, isAtLeast, RULES } from '@zhengming/core';
import { type Linted, lintArticle } from './article.ts';
import { type Figures, toFigures } from './figures.ts';
import { type JudgedLabel, judge } from './judge.ts';
import { createExplainMiss, type Miss } from './miss.ts';
import type { LabelledArticle, LabelSet } from './set.ts';

/** The weakest confidence that counts, as it is the weakest that is shown unless asked. */
export const WEAKEST: Confidence = 'likely';

/** What some of the findings are worth. */
export interface Row {
  /** Which findings: of a confidence, or of a rule. */
  readonly name: string;
  readonly figures: Figures;
}

/** A label that was missed, and why. */
export interface MissedLabel extends JudgedLabel {
  readonly miss: Miss;
}

/** A label set with what was found in it. */
export interface LintedSet {
  readonly name: string;
  /** Down to possible findings. */
  readonly linted: readonly Linted<LabelledArticle>[];
  readonly missed: readonly MissedLabel[];
}

/** Lints the articles of a set and says what was missed, and why. */
export function lintSet(linter: Linter, { name, articles }: LabelSet): LintedSet {
  const linted = articles.map((article) => lintArticle(linter, article));
  const findingsOf = new Map(linted.map(({ article, findings }) => [article.name, findings]));
  const explain = createExplainMiss(linter.glossary);
  const missed = judge(keep(linted, isShown))
    .labels.filter(({ found }) => found.length === 0)
    .map((one) => ({ ...one, miss: explain(one, findingsOf.get(one.article.name) ?? []) }));
  return { name, linted, missed };
}

/** Whether a finding counts. */
export function isShown({ confidence }: Finding): boolean {
  return isAtLeast(confidence, WEAKEST);
}

/** The articles with only some of their findings. */
export function keep<T extends LabelledArticle>(
  linted: readonly Linted<T>[],
  isKept: (finding: Finding) => boolean,
): readonly Linted<T>[] {
  return linted.map(({ article, findings }) => ({ article, findings: findings.filter(isKept) }));
}

/** The figures of a set: of all findings that count, by confidence, and by rule. */
export function toRows({ linted }: LintedSet): readonly Row[] {
  const row = (name: string, isKept: (finding: Finding) => boolean): Row => ({
    name,
    figures: toFigures(judge(keep(linted, isKept))),
  });
  return [
    row('certain and likely', isShown),
    ...CONFIDENCES.map((one) => row(one, ({ confidence }) => confidence === one)),
    ...RULES.map(({ id }) => row(id, (finding) => isShown(finding) && finding.rule === id)),
  ];
}
