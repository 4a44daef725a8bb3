import { isIdeographic } from '../match/script.ts';
import { once } from '../memoize.ts';
import { isGap, type Pattern, pairOf } from './pattern.ts';

/** Tells where forms of many names may stand, by looking once at each pair of neighbouring characters. */
export interface Search<Owner> {
  /** The pairs in a text that forms may go over; some of them by chance. */
  hitsIn(text: string): ReadonlySet<number>;
  /** For each of the hits the owners of the patterns that go over it. */
  ownersOf(hits: ReadonlySet<number>): ReadonlyMap<number, readonly Owner[]>;
}

const HASH_FACTOR = 0x9e3779b1;
const HASHES = 0x10000;
const BITS_A_WORD = 32;

/** A hash of 16 bits. */
const hashOf = (pair: number): number => Math.imul(pair, HASH_FACTOR) >>> 16;

/** A set of pairs, a bit for each hash: it may have more than was added. */
type RoughSet = Uint32Array;

const createRoughSet = (): RoughSet => new Uint32Array(HASHES / BITS_A_WORD);

function add(set: RoughSet, pair: number): void {
  const hash = hashOf(pair);
  set[hash >>> 5] = (set[hash >>> 5] ?? 0) | (1 << (hash & 31));
}

function mayHave(set: RoughSet, pair: number): boolean {
  const hash = hashOf(pair);
  return ((set[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
}

/** Makes a search for the forms of all patterns. */
export function createSearch<Owner extends { readonly pattern: Pattern }>(
  owners: readonly Owner[],
): Search<Owner> {
  const marks = createRoughSet();
  for (const { pattern } of owners) for (const pair of pattern.pairs) add(marks, pair);
  return {
    hitsIn: (text) => collectHits(text, marks),
    ownersOf: (hits) => {
      const rough = createRoughSet();
      for (const hit of hits) add(rough, hit);
      const found = new Map<number, Owner[]>();
      for (const owner of owners) {
        for (const pair of owner.pattern.pairs) {
          if (!mayHave(rough, pair) || !hits.has(pair)) continue;
          const known = found.get(pair);
          if (known) known.push(owner);
          else found.set(pair, [owner]);
        }
      }
      return found;
    },
  };
}

/** Of the pairs of a text, gaps left out, at least one character must be an ideograph. */
function collectHits(text: string, marks: RoughSet): ReadonlySet<number> {
  let hits: Set<number> | undefined;
  const isGapAt = gaps();
  let before = 0;
  let wasHan = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isHan = code >= FIRST_HAN && isIdeographic(code);
    if (!isHan && isGapAt[code] === 1) continue;
    if (isHan || wasHan) {
      const pair = pairOf(before, code);
      if (mayHave(marks, pair)) {
        hits ??= new Set();
        hits.add(pair);
      }
    }
    before = code;
    wasHan = isHan;
  }
  return hits ?? NOTHING;
}

const NOTHING: ReadonlySet<number> = new Set();
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
