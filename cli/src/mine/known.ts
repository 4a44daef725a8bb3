import { type Entry, type Glossary, rightForms, spellingOf } from '@zhengming/core';
import { lettersOf } from './spellings.ts';

/** What a glossary knows already. */
export interface Known {
  /** The name of the entry whose name, accepted form or original has these letters. */
  nameOf(letters: string): string | undefined;
  entryOf(name: string): Entry | undefined;
  /** Whether a text is a right form or a wrong rendering of any entry. */
  isKnown(text: string): boolean;
  /** Whether a text is an everyday word of the language. */
  isOrdinary(text: string): boolean;
}

/** Indexes a glossary by its names and forms. */
export function createKnown({ entries }: Glossary, isOrdinary: (text: string) => boolean): Known {
  const all = [...entries.values()];
  const byName = new Map(all.map((entry) => [entry.name, entry]));
  const byLetters = new Map<string, Entry>();
  for (const entry of all) {
    for (const form of [...rightForms(entry), ...entry.original]) {
      const letters = lettersOf(form);
      if (letters !== '' && !byLetters.has(letters)) byLetters.set(letters, entry);
    }
  }
  const forms = new Set(
    all
      .flatMap((entry) => [...rightForms(entry), ...entry.renderings.map(({ text }) => text)])
      .map(toForm),
  );
  return {
    nameOf: (letters) => byLetters.get(letters)?.name,
    entryOf: (name) => byName.get(name),
    isKnown: (text) => forms.has(toForm(text)),
    isOrdinary,
  };
}

/** Links are compared without their spaces. */
function toForm(text: string): string {
  return spellingOf(text).replace(/\s/gu, '');
}
