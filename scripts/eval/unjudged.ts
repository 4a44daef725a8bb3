import type { Finding } from '@zhengming/core';
import type { Linted } from './article.ts';
import { judge, touches } from './judge.ts';
import { toRange } from './place.ts';
import { isShown, keep } from './report.ts';
import type { LabelledArticle } from './set.ts';
import type { Verdict } from './verdict.ts';

/** Of the findings of an article that count, those that no label and no verdict speaks of. */
export function keepUnjudged(linted: Linted<LabelledArticle>): Linted<LabelledArticle> {
  const { article } = linted;
  const wrong = article.verdicts.filter(({ judgement }) => judgement === 'wrong');
  const isKnown = (finding: Finding) => wrong.some((one) => speaksOf(one, article, finding));
  const findings = judge(keep([linted], isShown))
    .findings.filter(({ judgement, finding }) => judgement === 'wrong' && !isKnown(finding))
    .map(({ finding }) => finding);
  return { article, findings };
}

/** Whether a verdict is on a finding: at its place, and with the same expected form. */
function speaksOf(verdict: Verdict, { text }: LabelledArticle, finding: Finding): boolean {
  const range = toRange(text, verdict);
  return (
    range !== undefined && touches(text, finding, range) && verdict.expected === finding.expected[0]
  );
}

/**
 * The verdicts of a set with new ones, in the order of its articles and of position.
 * @throws where a new one is on no article of the set, or on what a verdict is on already
 */
export function addVerdicts(
  articles: readonly LabelledArticle[],
  added: readonly Verdict[],
): readonly Verdict[] {
  const unknown = added.find(({ file }) => !articles.some(({ name }) => name === file));
  if (unknown) throw new Error(`Unexpected ${unknown.file}, expected an article of the set`);
  const known = new Set(articles.flatMap(({ verdicts }) => verdicts.map(toKey)));
  for (const one of added) {
    if (known.has(toKey(one))) {
      throw new Error(`Unexpected second verdict on ${toKey(one)}, expected one`);
    }
    known.add(toKey(one));
  }
  return articles.flatMap(({ name, verdicts }) =>
    [...verdicts, ...added.filter(({ file }) => file === name)].sort(
      (a, b) => a.line - b.line || a.col - b.col,
    ),
  );
}

function toKey({ file, line, col, expected }: Verdict): string {
  return `${file}:${line}:${col + 1} (${expected})`;
}
