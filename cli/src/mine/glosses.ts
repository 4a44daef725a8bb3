import type { Homes } from './homes.ts';
import type { Known } from './known.ts';
import type { Sighting } from './proposal.ts';
import { lettersOf } from './spellings.ts';
import { createTally, type Example, pairKey, partsOf, type Seen } from './tally.ts';

const MOST_SUFFIXES = 400_000;
const SHORTEST = 2;
const LONGEST = 10;

/** Ideographs, and in brackets behind them a name: what begins with a capital and is no abbreviation. */
const GLOSS = /(\p{Script=Han}{2,})\s*[（(]\s*([A-Z][\w.+-]*(?: [A-Z][\w.+-]*){0,3})\s*[）)]/gu;
const IS_WORD = /[a-z]{3}/u;

/** A longer stretch is the rendering as long as nearly all that ends with the shorter one has it. */
const LEAST_SHARE = 0.8;

/** Collects what stands before names in brackets. */
export interface Glosses {
  add(text: string, exampleAt: (offset: number) => Example): void;
  /** Of names that an entry or a link speaks of: others are those of people, or words. */
  sightings(known: Known, homes: Pick<Homes, 'hasOwner'>): readonly Sighting[];
}

/** Makes a collection of glosses, in bounded memory. */
export function createGlosses(): Glosses {
  const tally = createTally(MOST_SUFFIXES);
  return {
    add(text, exampleAt) {
      for (const match of text.matchAll(GLOSS)) {
        const [, before = '', name = ''] = match;
        if (!IS_WORD.test(name)) continue;
        const example = exampleAt(match.index);
        for (let length = SHORTEST; length <= Math.min(LONGEST, before.length); length++) {
          tally.add(pairKey(name, before.slice(-length)), example);
        }
      }
    },
    sightings(known, homes) {
      const byName = new Map<string, [suffix: string, seen: Seen][]>();
      for (const [key, seen] of tally.entries()) {
        const [name, suffix] = partsOf(key);
        const own = byName.get(name);
        if (own) own.push([suffix, seen]);
        else byName.set(name, [[suffix, seen]]);
      }
      const isName = (name: string): boolean =>
        known.entryOf(name) !== undefined || homes.hasOwner(lettersOf(name));
      return [...byName]
        .filter(([name]) => isName(name))
        .flatMap(([name, suffixes]) =>
          chooseSuffixes(suffixes).map(
            ([rendering, { documents, examples }]): Sighting => ({
              source: 'gloss',
              rendering,
              name: known.nameOf(lettersOf(name)) ?? name,
              documents,
              examples,
            }),
          ),
        );
    },
  };
}

/** Of the stretches before a name those that end where the rendering begins. */
function chooseSuffixes(suffixes: readonly [string, Seen][]): readonly [string, Seen][] {
  const bySuffix = new Map(suffixes);
  const chosen = new Map<string, Seen>();
  for (const [suffix, seen] of suffixes) {
    if (suffix.length !== SHORTEST) continue;
    let [longest, most] = [suffix, seen];
    for (const [longer, own] of bySuffix) {
      const isNext = longer.length === longest.length + 1 && longer.endsWith(longest);
      if (isNext && own.documents >= LEAST_SHARE * most.documents) [longest, most] = [longer, own];
    }
    // Where even the longest stretch is part of what all have, it is a part of a phrase.
    if (longest.length < LONGEST) chosen.set(longest, most);
  }
  return [...chosen];
}
