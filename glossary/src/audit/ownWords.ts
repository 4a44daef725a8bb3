import type { Linter, Pack } from '@zhengming/core';
import { tryOwnWords, trySilence } from '../trial.ts';
import { type AuditProblem, problemOf } from './problem.ts';

/** Checks that the glossary finds nothing wrong in what it says itself: right forms, notes, the words of subjects. */
export function auditOwnWords(linter: Linter, pack: Pack): readonly AuditProblem[] {
  const origin = { file: pack.id, line: 1, column: 1 };
  const words = pack.subjects.flatMap(({ id, words: own }) =>
    own.flatMap((word) => trySilence(linter, word, origin, `a word of the subject \`${id}\``)),
  );
  return [...pack.entries.flatMap((entry) => tryOwnWords(linter, entry)), ...words].map((failed) =>
    problemOf('own', failed.origin, failed.message),
  );
}
