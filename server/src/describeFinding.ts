import {
  type Confidence,
  chooseReason,
  describeEvidence,
  type Evidence,
  type Finding,
  localize,
} from '@zhengming/core';
import type { Client } from './client.ts';
import { relatedEvidence } from './relatedEvidence.ts';

/** What a confidence means in words. */
const VERDICT: Readonly<Record<Confidence, () => string>> = {
  certain: () => localize`Certainly wrong here`,
  likely: () => localize`Probably wrong here`,
  possible: () => localize`Possibly wrong here`,
};

/** More is a list, and no sentence. */
const MOST_CLAUSES = 3;

/**
 * How sure a finding is, what else speaks for it and what against it, in one sentence: an editor shows the message
 * beside it, with the reason that it gives, and some show more evidence with its place. Evidence stands in
 * Markdown's own code spans, which read well as plain text too.
 */
export function describeFinding(finding: Finding, { relatedInformation }: Client): string {
  const { confidence, evidence } = finding;
  const shown = relatedInformation ? relatedEvidence(finding) : [];
  const told = new Set<Evidence | undefined>([chooseReason(evidence), ...shown]);
  const [more, against] = [false, true].map((side) =>
    evidence
      .filter((one) => !told.has(one) && one.against === side)
      .slice(0, MOST_CLAUSES)
      .map(describeEvidence),
  );
  const [first, ...rest] = more ?? [];
  const verdict = VERDICT[confidence]();
  const start = first === undefined ? verdict : localize`${verdict}, also because ${first}`;
  const clauses = [...rest, ...(against ?? [])];
  return localize`${clauses.reduce((said, clause) => localize`${said}, ${clause}`, start)}.`;
}
