import { type Entry, type Glossary, rightForms, spellingOf } from '@zhengming/core';
import { lettersOf } from './spellings.ts';

/** What a glossary knows already. */
export interface Known {
  /** The name of the entry whose name, accepted form or original has these letters. */
  nameOf(letters: string): string | undefined;
  /** The entry that has a name, or accepts it. */
  entryOf(name: string): Entry | undefined;
  /**
   * Whether there is nothing new in calling `rendering` wrong for `name`: it is a right form or a wrong
   * rendering of an entry, or holds one of that name, or is what a right form of it ends with.
   */
  isKnown(rendering: string, name: string): boolean;
}

/** Indexes a glossary by its names and forms. */
export function createKnown({ entries }: Pick<Glossary, 'entries'>): Known {
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
  const entryOf = (name: string): Entry | undefined =>
    byName.get(name) ?? byLetters.get(lettersOf(name));
  return {
    nameOf: (letters) => byLetters.get(letters)?.name,
    entryOf,
    isKnown(rendering, name) {
      const form = toForm(rendering);
      if (forms.has(form)) return true;
      const entry = entryOf(name);
      if (!entry) return false;
      const right = rightForms(entry)
        .map(toForm)
        .filter((one) => HAN.test(one));
      const wrong = entry.renderings.map(({ text }) => toForm(text));
      return (
        right.some((one) => one.endsWith(form) || form.includes(one)) ||
        wrong.some((one) => form.includes(one))
      );
    },
  };
}

const HAN = /\p{Script=Han}/u;

/** Links are compared without their spaces. */
function toForm(text: string): string {
  return spellingOf(text).replace(/\s/gu, '');
}
