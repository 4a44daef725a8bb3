import { type Entry, type Linter, type Pack, rightForms } from '@zhengming/core';
import { type FailedTrial, trySilence } from '../trial.ts';
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

function tryOwnWords(linter: Linter, entry: Entry): readonly FailedTrial[] {
  const { note, origin } = entry;
  const own = [...rightForms(entry), ...(note === undefined ? [] : [note])];
  return own.flatMap((text) => trySilence(linter, text, origin, 'a right form or note'));
}
