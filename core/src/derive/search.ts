import { type Bundle, hashOf } from './bundle.ts';
import { eachPair } from './eachPair.ts';

/** Tells where forms of many names may stand, by looking once at each pair of neighbouring characters. */
export interface Search<Owner> {
  /** The pairs in a text that forms may go over; some of them by chance, and some more than once. */
  hitsIn(text: string): readonly number[];
  /** For each of the hits the owners of it. */
  ownersOf(hits: readonly number[]): ReadonlyMap<number, readonly Owner[]>;
}

const HASHES = 0x10000;
const BITS_A_WORD = 32;

/** A set of pairs, a bit for each hash: it may have more than was added. */
type RoughSet = Uint32Array;

const createRoughSet = (): RoughSet => new Uint32Array(HASHES / BITS_A_WORD);

function add(set: RoughSet, hash: number): void {
  set[hash >>> 5] = (set[hash >>> 5] ?? 0) | (1 << (hash & 31));
}

function mayHave(set: RoughSet, hash: number): boolean {
  return ((set[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
}

/** Makes a search for the pairs of all bundles. */
export function createSearch<Owner>(bundles: readonly Bundle<Owner>[]): Search<Owner> {
  const marks = createRoughSet();
  for (const { hashes } of bundles) {
    for (let i = 0; i < hashes.length; i++) add(marks, hashes[i] ?? 0);
  }
  return {
    hitsIn: (text) => collectHits(text, marks),
    ownersOf: (hits) => {
      const rough = createRoughSet();
      const found = new Map<number, Owner[]>();
      for (const hit of hits) {
        add(rough, hashOf(hit));
        found.set(hit, []);
      }
      for (const { owners, pairs, hashes, ownerOf } of bundles) {
        for (let i = 0; i < hashes.length; i++) {
          if (!mayHave(rough, hashes[i] ?? 0)) continue;
          const owner = owners[ownerOf[i] ?? 0];
          if (owner) found.get(pairs[i] ?? 0)?.push(owner);
        }
      }
      return found;
    },
  };
}

function collectHits(text: string, marks: RoughSet): readonly number[] {
  let hits: number[] | undefined;
  eachPair(text, (pair) => {
    if (!mayHave(marks, hashOf(pair))) return;
    hits ??= [];
    hits.push(pair);
  });
  return hits ?? NOTHING;
}

const NOTHING: readonly number[] = [];
