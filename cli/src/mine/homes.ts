import type { Known } from './known.ts';
import { mayBeRendering, ownerOf, type TextLink } from './links.ts';
import type { Sighting } from './proposal.ts';
import { lettersOf, type Spellings } from './spellings.ts';
import { createTally, type Example, pairKey, partsOf } from './tally.ts';

const MOST_PAIRS = 200_000;

/** A text that is a name leads to the same home nearly always; 网站 leads everywhere. */
const LEAST_SHARE = 0.6;

/** Collects what links to the homes of names call them. */
export interface Homes {
  add(link: TextLink, example: Example): void;
  /** Whether something linked to is called by these letters. */
  hasOwner(letters: string): boolean;
  sightings(known: Known, spellings: Spellings): readonly Sighting[];
}

/** Makes a collection of homes, in bounded memory. */
export function createHomes(): Homes {
  const pairs = createTally(MOST_PAIRS);
  const texts = createTally(MOST_PAIRS);
  const owners = createTally(MOST_PAIRS);
  return {
    add({ text, url }, example) {
      const owner = ownerOf(url);
      if (owner !== undefined) owners.add(lettersOf(owner), example);
      if (!mayBeRendering(text)) return;
      // Links deep into sites say that a text is no name of its own.
      texts.add(text, example);
      if (owner !== undefined) pairs.add(pairKey(text, owner), example);
    },
    hasOwner: (letters) => owners.get(letters) !== undefined,
    sightings(known, spellings) {
      return [...pairs.entries()].flatMap(([key, { documents, examples }]): readonly Sighting[] => {
        const [rendering, owner] = partsOf(key);
        const share = documents / (texts.get(rendering)?.documents ?? documents);
        const letters = lettersOf(owner);
        const name = known.nameOf(letters) ?? spellings.of(letters);
        if (share < LEAST_SHARE || name === undefined) return [];
        return [{ source: 'home', rendering, name, documents, examples }];
      });
    },
  };
}
