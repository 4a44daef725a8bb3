import type { Linter, Origin } from '@zhengming/core';
import { type AuditProblem, type ProblemClass, problemOf } from './problem.ts';

/** Each finding in `text`, a document of its own in which there should be none. */
export function auditSilence(
  linter: Linter,
  text: string,
  at: { readonly origin: Origin; readonly what: string; readonly class: ProblemClass },
): readonly AuditProblem[] {
  return linter
    .lint(text)
    .findings.map(({ message }) =>
      problemOf(at.class, at.origin, `Unexpected finding in ${at.what}, “${text}”: ${message}`),
    );
}
