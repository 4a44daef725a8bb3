import { createTally, pairKey, partsOf } from './tally.ts';

/** How a corpus writes names in Latin letters. */
export interface Spellings {
  add(text: string, file: string): void;
  /** The writing most documents have of what is the same without case, spaces and marks; `undefined` for none. */
  of(letters: string): string | undefined;
}

/** Names begin with a capital or hold one, and have up to three words. */
const NAME = /(?<![\w-])(?:[A-Z][\w.+-]*|[a-z]+[A-Z]\w*)(?: [A-Z][\w.+-]*){0,2}/gu;
const MOST_SPELLINGS = 400_000;
const FEWEST_DOCUMENTS = 2;

/** What is left of a name when case, spaces and marks are taken away. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]+/gu, '');
}

/** Makes a collection of spellings, in bounded memory. */
export function createSpellings(): Spellings {
  const tally = createTally(MOST_SPELLINGS);
  let best: Map<string, { readonly name: string; readonly documents: number }> | undefined;

  function choose(): NonNullable<typeof best> {
    const chosen = new Map<string, { readonly name: string; readonly documents: number }>();
    for (const [key, { documents }] of tally.entries()) {
      const [letters, name] = partsOf(key);
      if (documents < FEWEST_DOCUMENTS || documents <= (chosen.get(letters)?.documents ?? 0))
        continue;
      chosen.set(letters, { name, documents });
    }
    return chosen;
  }

  return {
    add(text, file) {
      for (const [found] of text.matchAll(NAME)) {
        const name = found.replace(/[.-]+$/u, '');
        tally.add(pairKey(lettersOf(name), name), { file, line: 0 });
      }
    },
    of(letters) {
      best ??= choose();
      return best.get(letters)?.name;
    },
  };
}
