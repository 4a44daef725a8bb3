import type { Entry, Linter, Rendering } from '@zhengming/core';
import { tryRendering } from '../trial.ts';
import { type AuditProblem, problemOf } from './problem.ts';

/** Checks that a rendering has the examples it needs, and that they hold. */
export function auditExamples(
  linter: Linter,
  entry: Entry,
  rendering: Rendering,
): readonly AuditProblem[] {
  const failed = tryRendering(linter, entry, rendering);
  return [
    ...missingExamples(rendering),
    ...failed.map(({ origin, message }) => problemOf('example', origin, message)),
  ];
}

function missingExamples({ text, when, flag, pass, origin }: Rendering): readonly AuditProblem[] {
  if (when === 'always') return [];
  const lack = (what: string): AuditProblem =>
    problemOf('example', origin, `\`${text}\`: Unexpected lack of ${what}`);
  return [
    ...(flag.length === 0 ? [lack('a sentence that must be flagged')] : []),
    ...(pass.length === 0 ? [lack('a sentence that must not be flagged')] : []),
  ];
}
