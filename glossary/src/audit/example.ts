import type { Entry, Linter, Rendering } from '@zhengming/core';
import { type AuditProblem, problemOf } from './problem.ts';
import { auditSilence } from './silence.ts';

/** Checks that a rendering has the examples it needs, and that they hold. */
export function auditExamples(
  linter: Linter,
  entry: Entry,
  rendering: Rendering,
): readonly AuditProblem[] {
  const { text, when, flag, pass, origin } = rendering;
  // What is wrong wherever it stands is so where it stands alone.
  const mustBeFlagged = when === 'always' ? [text, ...flag] : flag;
  return [
    ...missingExamples(rendering),
    ...mustBeFlagged.flatMap((sentence) => auditFlag(linter, entry, { text, origin, sentence })),
    ...pass.flatMap((sentence) =>
      auditSilence(linter, sentence, { origin, what: 'a sentence to pass', class: 'example' }),
    ),
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

function auditFlag(
  linter: Linter,
  entry: Entry,
  { text, origin, sentence }: Pick<Rendering, 'text' | 'origin'> & { readonly sentence: string },
): readonly AuditProblem[] {
  const { findings } = linter.lint(sentence);
  if (findings.some((finding) => finding.entry === entry.id)) return [];
  const found = findings.map(({ message }) => message).join(' | ') || 'nothing';
  const message = `\`${text}\`: Unexpected ${found}, expected \`${entry.id}\` in “${sentence}”`;
  return [problemOf('example', origin, message)];
}
