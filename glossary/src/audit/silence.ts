import type { Linter, Origin } from '@zhengming/core';
import { trySilence } from '../trial.ts';
import { type AuditProblem, type ProblemClass, problemOf } from './problem.ts';

/** Each finding in `text`, a document of its own in which there should be none. */
export function auditSilence(
  linter: Linter,
  text: string,
  at: { readonly origin: Origin; readonly what: string; readonly class: ProblemClass },
): readonly AuditProblem[] {
  return trySilence(linter, text, at.origin, at.what).map(({ origin, message }) =>
    problemOf(at.class, origin, message),
  );
}
