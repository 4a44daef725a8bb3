import type { Entry, Linter, Rendering } from '@zhengming/core';
import { tryRendering } from '../trial.ts';
import { type AuditProblem, problemOf } from './problem.ts';

/** Checks that a rendering has the examples it needs, and that they hold. */
export function auditExamples(
  linter: Linter,
  entry: Entry,
  rendering: Rendering,
): readonly AuditProblem[] {
  return [
    ...missingExamples(rendering),
    ...tryRendering(linter, entry, rendering).map(({ origin, message }) =>
      problemOf('example', origin, message),
    ),
  ];
}

/** What is not wrong wherever it stands brings sentences that tell the two readings apart. */
function missingExamples({ text, when, flag, pass, origin }: Rendering): readonly AuditProblem[] {
  if (when === 'always') return [];
  const lacks = [
    ...(flag.length === 0 ? ['a sentence that must be flagged'] : []),
    ...(pass.length === 0 ? ['a sentence that must not be flagged'] : []),
  ];
  return lacks.map((what) =>
    problemOf('example', origin, `\`${text}\`: Unexpected lack of ${what}`),
  );
}
