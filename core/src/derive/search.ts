import { isIdeographic } from '../match/script.ts';
import { toUnits } from '../match/units.ts';
import { type Bundle, HASH_BITS, hashOf } from './bundle.ts';
import { isGap, pairOf } from './pairs.ts';

/** Tells where forms of many names may stand, by looking once at each pair of neighbouring characters. */
export interface Search<Owner> {
  /** The pairs in a text that forms may go over; some of them by chance, and some more than once. */
  hitsIn(text: string): readonly number[];
  /** For each of the hits the owners of it. */
  ownersOf(hits: Iterable<number>): ReadonlyMap<number, readonly Owner[]>;
}

/** A set of pairs, a bit for each hash: it may have more than was added. */
type RoughSet = Uint32Array;

const createRoughSet = (): RoughSet => new Uint32Array(2 ** HASH_BITS >>> 5);

function add(set: RoughSet, hash: number): void {
  set[hash >>> 5] = (set[hash >>> 5] ?? 0) | (1 << (hash & 31));
}

function mayHave(set: RoughSet, hash: number): boolean {
  return ((set[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
}

/** Makes a search for the pairs of all bundles. */
export function createSearch<Owner>(bundles: readonly Bundle<Owner>[]): Search<Owner> {
  const marks = createRoughSet();
  for (const { hashes } of bundles) markAll(marks, hashes);
  return {
    hitsIn: (text) => collectHits(text, marks),
    ownersOf: (hits) => collectOwners(bundles, hits),
  };
}

function markAll(marks: RoughSet, hashes: Uint32Array): void {
  for (let i = 0; i < hashes.length; i++) add(marks, hashes[i] ?? 0);
}

const FIRST_HAN = 0x3040;

/** The pairs of a text, gaps left out, of which at least one character is an ideograph and that are marked. */
function collectHits(text: string, marks: RoughSet): readonly number[] {
  const { codes, length } = toUnits(text);
  let hits: number[] | undefined;
  let before = 0;
  let wasHan = false;
  for (let i = 0; i < length; i++) {
    const code = codes[i] ?? 0;
    const isHan = code >= FIRST_HAN && isIdeographic(code);
    if (!isHan && GAPS[code] === 1) continue;
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
  return hits ?? NONE;
}

const NONE: readonly number[] = [];

function collectOwners<Owner>(
  bundles: readonly Bundle<Owner>[],
  hits: Iterable<number>,
): ReadonlyMap<number, readonly Owner[]> {
  const rough = createRoughSet();
  const found = new Map<number, Owner[]>();
  for (const hit of hits) {
    add(rough, hashOf(hit));
    found.set(hit, []);
  }
  if (found.size === 0) return found;
  for (const { owners, pairs, hashes, ownerOf } of bundles) {
    for (let i = 0; i < hashes.length; i++) {
      if (!mayHave(rough, hashes[i] ?? 0)) continue;
      const owner = owners[ownerOf[i] ?? 0];
      if (owner) found.get(pairs[i] ?? 0)?.push(owner);
    }
  }
  return found;
}

/** Where gaps stand in Unicode. */
const GAP_RANGES = [
  [0, 0x100],
  [0x2000, 0x3100],
] as const;

function createGaps(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [start, end] of GAP_RANGES) {
    for (let code = start; code < end; code++) if (isGap(code)) table[code] = 1;
  }
  return table;
}

const GAPS = createGaps();
