import { isIdeographic } from '../match/script.ts';
import { toUnits } from '../match/units.ts';
import { once } from '../memoize.ts';
import { type Bundle, HASH_BITS, hashOf } from './bundle.ts';
import { ANY, isGap, lower, pairOf } from './pairs.ts';

/** Tells where forms of many names may stand, by looking once at each pair of neighbouring characters. */
export interface Search<Owner> {
  readonly hitsIn: FindHits;
  /** For each of some texts, by their hits, the owners of which a form may stand there, each once. */
  ownersOf(texts: readonly Hits[]): readonly (readonly Owner[])[];
}

/** Finds where forms may stand in a text; some of them by chance, and some more than once. */
export type FindHits = (text: string) => Hits;

/** The pairs of characters that were met, each followed by the character behind it. */
export type Hits = readonly number[];

/** A set of pairs, a bit for each hash: it may have more than was added. */
type RoughSet = Uint32Array;

const createRoughSet = (): RoughSet => new Uint32Array((2 ** HASH_BITS) >>> 5);

function add(set: RoughSet, hash: number): void {
  set[hash >>> 5] = (set[hash >>> 5] ?? 0) | (1 << (hash & 31));
}

function mayHave(set: RoughSet, hash: number): boolean {
  return ((set[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
}

/** The marks of the search that was used last: a set for each would cost as much as what it is used for. */
const MARKS = createRoughSet();
let marksOf: readonly Bundle<unknown>[] | undefined;

function marksFor(bundles: readonly Bundle<unknown>[]): RoughSet {
  if (marksOf === bundles) return MARKS;
  MARKS.fill(0);
  for (const { hashes } of bundles) {
    for (let i = 0; i < hashes.length; i++) add(MARKS, hashes[i] ?? 0);
  }
  marksOf = bundles;
  return MARKS;
}

/** Makes a search for the joints of all bundles. */
export function createSearch<Owner>(bundles: readonly Bundle<Owner>[]): Search<Owner> {
  return {
    hitsIn: (text) => collectHits(text, marksFor(bundles)),
    ownersOf: (texts) => collectOwners(bundles, texts),
  };
}

const FIRST_HAN = 0x3040;

/** The pairs of a text, gaps left out, of which at least one character is an ideograph and that are marked. */
function collectHits(text: string, marks: RoughSet): Hits {
  const { codes, length } = toUnits(text);
  const isGapAt = gaps();
  let hits: number[] | undefined;
  let before = 0;
  let wasHan = false;
  let isBehindHit = false;
  for (let i = 0; i < length; i++) {
    const code = codes[i] ?? 0;
    const isHan = code >= FIRST_HAN && isIdeographic(code);
    if (!isHan && isGapAt[code] === 1) continue;
    if (isBehindHit) {
      hits?.push(lower(code));
      isBehindHit = false;
    }
    if (isHan || wasHan) {
      const pair = pairOf(before, code);
      if (mayHave(marks, hashOf(pair))) {
        hits ??= [];
        hits.push(pair);
        isBehindHit = true;
      }
    }
    before = code;
    wasHan = isHan;
  }
  if (isBehindHit) hits?.push(ANY);
  return hits ?? NONE;
}

const NONE: readonly never[] = [];

/** Used for one search at a time. */
const ROUGH = createRoughSet();

function collectOwners<Owner>(
  bundles: readonly Bundle<Owner>[],
  texts: readonly Hits[],
): readonly (readonly Owner[])[] {
  const byPair = groupByPair(texts);
  if (byPair.size === 0) return NONE;
  const rough = ROUGH;
  rough.fill(0);
  for (const pair of byPair.keys()) add(rough, hashOf(pair));
  const found: Set<Owner>[] = [];
  for (const { owners, pairs, thirds, hashes, ownerOf } of bundles) {
    for (let i = 0; i < hashes.length; i++) {
      if (!mayHave(rough, hashes[i] ?? 0)) continue;
      const places = byPair.get(pairs[i] ?? 0);
      const owner = owners[ownerOf[i] ?? 0];
      if (!places || !owner) continue;
      for (let at = 0; at < places.length; at += 2) {
        if (thirds[i] !== ANY && thirds[i] !== places[at + 1]) continue;
        const text = places[at] ?? 0;
        const known = found[text];
        if (known) known.add(owner);
        else found[text] = new Set([owner]);
      }
    }
  }
  return texts.map((_, index) => [...(found[index] ?? NONE)]);
}

/** For each pair that was met the index of the text and the character behind it, in turn. */
function groupByPair(texts: readonly Hits[]): ReadonlyMap<number, readonly number[]> {
  const byPair = new Map<number, number[]>();
  texts.forEach((hits, text) => {
    for (let at = 0; at < hits.length; at += 2) {
      const pair = hits[at] ?? 0;
      const behind = hits[at + 1] ?? 0;
      const known = byPair.get(pair);
      if (known) known.push(text, behind);
      else byPair.set(pair, [text, behind]);
    }
  });
  return byPair;
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

/** Made when it is first needed: most checks of one file need none. */
const gaps = once(createGaps);
