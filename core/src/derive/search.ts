import { isIdeographic } from '../match/script.ts';
import { once } from '../memoize.ts';
import { type Bundle, hashOf } from './bundle.ts';
import { isGap, pairOf } from './pairs.ts';

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

/** Of the pairs of a text, gaps left out, at least one character must be an ideograph. */
function collectHits(text: string, marks: RoughSet): readonly number[] {
  let hits: number[] | undefined;
  const isGapAt = gaps();
  let before = 0;
  let wasHan = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isHan = code >= FIRST_HAN && isIdeographic(code);
    if (!isHan && isGapAt[code] === 1) continue;
    if (isHan || wasHan) {
      const pair = pairOf(before, code);
      if (mayHave(marks, hashOf(pair))) {
        hits ??= [];
        hits.push(pair);
      }
    }
    before = code;
    wasHan = isHan;
  }
  return hits ?? NOTHING;
}

const NOTHING: readonly number[] = [];
const FIRST_HAN = 0x3040;

/** Where gaps stand in Unicode. */
const GAP_RANGES = [
  [0, 0x100],
  [0x2000, 0x3100],
] as const;

const gaps = once((): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (const [start, end] of GAP_RANGES) {
    for (let code = start; code < end; code++) if (isGap(code)) table[code] = 1;
  }
  return table;
});
