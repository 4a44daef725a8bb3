import {
  type Confidence,
  chooseReason,
  describeEvidence,
  type Finding,
  localize,
} from '@zhengming/core';

/** What a confidence means in words. */
const VERDICT: Readonly<Record<Confidence, () => string>> = {
  certain: () => localize`Certainly wrong here`,
  likely: () => localize`Probably wrong here`,
  possible: () => localize`Possibly wrong here`,
};

/** More is a list, and no sentence. */
const MOST_CLAUSES = 3;

/**
 * How sure a finding is and what else than its message says speaks for it, and against it, in one sentence: an
 * editor shows the message beside it. Evidence stands in Markdown's own code spans, which read well as plain
 * text too.
 */
export function describeFinding({ confidence, evidence }: Finding): string {
  const told = chooseReason(evidence);
  const [more, against] = [false, true].map((side) =>
    evidence
      .filter((one) => one !== told && one.against === side)
      .slice(0, MOST_CLAUSES)
      .map(describeEvidence),
  );
  const [first, ...rest] = more ?? [];
  const verdict = VERDICT[confidence]();
  const start = first === undefined ? verdict : localize`${verdict}, also because ${first}`;
  const clauses = [...rest, ...(against ?? [])];
  return localize`${clauses.reduce((said, clause) => localize`${said}, ${clause}`, start)}.`;
}
