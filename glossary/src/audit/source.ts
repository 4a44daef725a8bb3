import { type Entry, rightForms } from '@zhengming/core';
import { type AuditProblem, problemOf } from './problem.ts';

const NOT_A_LETTER = /[^\p{L}\p{N}]/gu;
const CAPITAL = /\p{Lu}/u;

/** What is left of a writing without spaces and punctuation. */
const lettersOf = (text: string): string => text.replace(NOT_A_LETTER, '');

/**
 * Checks names against the addresses of their projects. An address that has capitals was written by those
 * whose name it is: where a part of it has the letters of the name, and others as capitals, one of the two is
 * misspelt, or both are right and the entry accepts both. Addresses in small letters say nothing.
 */
export function auditSources(entries: readonly Entry[]): readonly AuditProblem[] {
  return entries.flatMap((entry) => {
    const forms = rightForms(entry).map(lettersOf);
    return partsOf(entry.homes)
      .filter((part) => CAPITAL.test(part))
      .filter((part) => forms.some((form) => form.toLowerCase() === part.toLowerCase()))
      .filter((part) => !forms.includes(part))
      .map((part) => {
        const message = `Unexpected spelling \`${entry.name}\`, expected that of its address, \`${part}\`, or both as accepted`;
        return problemOf('source', entry.origin, message);
      });
  });
}

/** The parts of paths, as letters. Hosts have no letter case. */
function partsOf(homes: readonly string[]): readonly string[] {
  return homes.flatMap((home) => home.split('/').slice(1)).map(lettersOf);
}
