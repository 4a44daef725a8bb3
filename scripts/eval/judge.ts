import type { Finding, Range } from '@zhengming/core';
import type { Linted } from './article.ts';
import type { LabelledArticle, PlacedLabel } from './set.ts';

/** A finding beside the labels. `open`: only labels that are not sure speak of it, so it does not count. */
export interface JudgedFinding {
  readonly article: LabelledArticle;
  readonly finding: Finding;
  readonly judgement: 'right' | 'wrong' | 'open';
}

/** A sure label of a reader beside the findings. */
export interface JudgedLabel {
  readonly article: LabelledArticle;
  readonly label: PlacedLabel;
  /** The findings that touch it, in order; none where it was missed. */
  readonly found: readonly Finding[];
  /** Whether the first suggestion of one of them is right. */
  readonly isCorrected: boolean;
}

/** Findings and labels held against each other. */
export interface Judged {
  readonly findings: readonly JudgedFinding[];
  readonly labels: readonly JudgedLabel[];
}

/**
 * Holds findings against labels. A finding is right where it touches a sure label, whatever it suggests;
 * a label is found where a finding touches it.
 */
export function judge(linted: readonly Linted<LabelledArticle>[]): Judged {
  return {
    findings: linted.flatMap(({ article, findings }) =>
      findings.map((finding) => ({ article, finding, judgement: judgeFinding(article, finding) })),
    ),
    labels: linted.flatMap(({ article, findings }) =>
      article.labels
        .filter(({ sure, isAdded }) => sure && !isAdded)
        .map((label) => judgeLabel(article, label, findings)),
    ),
  };
}

function judgeFinding(article: LabelledArticle, finding: Finding): JudgedFinding['judgement'] {
  const touched = article.labels.filter(({ range }) => touches(article.text, finding, range));
  if (touched.some(({ sure }) => sure)) return 'right';
  return touched.length > 0 ? 'open' : 'wrong';
}

function judgeLabel(
  article: LabelledArticle,
  label: PlacedLabel,
  findings: readonly Finding[],
): JudgedLabel {
  const found = findings.filter((finding) => touches(article.text, finding, label.range));
  return { article, label, found, isCorrected: found.some((one) => corrects(one, label)) };
}

/** Whether a finding touches a label. Of a finding over several lines only the first line counts. */
export function touches(text: string, { range }: Finding, label: Range): boolean {
  const lineEnd = text.indexOf('\n', range.start);
  const end = lineEnd < 0 ? range.end : Math.min(range.end, Math.max(lineEnd, range.start + 1));
  return range.start < label.end && label.start < end;
}

/**
 * Whether the first suggestion is a right form: alone, with what the finding covers beyond the label kept as
 * it is, or as the part of the form that belongs in the place of a part of the label.
 */
function corrects({ text, expected }: Finding, label: PlacedLabel): boolean {
  const [first] = expected;
  if (first === undefined) return false;
  const before = label.text.slice(0, Math.max(0, label.text.indexOf(text)));
  return [label.canonical, ...label.also].some((form) => {
    const whole = text.replaceAll(label.text, () => form);
    const part = label.text.includes(text) ? [form.replace(before, '')] : [];
    return [form, whole, ...part].some((right) => squeeze(right) === squeeze(first));
  });
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
