import type { Entry, Linter, Pack } from '@zhengming/core';
import { tryOwnWords } from '../trial.ts';
import { type AuditProblem, problemOf } from './problem.ts';
import { auditSilence } from './silence.ts';

/** Checks that the glossary finds nothing wrong in what it says itself: right forms, notes, the words of subjects. */
export function auditOwnWords(linter: Linter, pack: Pack): readonly AuditProblem[] {
  return [
    ...pack.entries.flatMap((entry) => auditEntryWords(linter, entry)),
    ...pack.subjects.flatMap(({ id, words }) =>
      words.flatMap((text) =>
        auditSilence(linter, text, {
          origin: { file: pack.id, line: 1, column: 1 },
          what: `a word of the subject \`${id}\``,
          class: 'own',
        }),
      ),
    ),
  ];
}

function auditEntryWords(linter: Linter, entry: Entry): readonly AuditProblem[] {
  return tryOwnWords(linter, entry).map(({ origin, message }) => problemOf('own', origin, message));
}
