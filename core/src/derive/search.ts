import { isIdeographic } from '../match/script.ts';
import { once } from '../memoize.ts';
import { isGap, type Pattern, pairOf } from './pattern.ts';

/** Tells which of many patterns a text may hold, by looking once at each pair of its characters. */
export interface Search<Owner extends Searched> {
  /** Adds what it does not hold yet. */
  add(owner: Owner): void;
  /** Of what `isAsked` those whose forms may stand in `text`; never less than stand there. */
  find(text: string, isAsked: (owner: Owner) => boolean): ReadonlySet<Owner>;
}

export interface Searched {
  readonly pattern: Pattern;
}

const SIZE = 0x10000;
const HASH_FACTOR = 0x9e3779b1;
const slotOf = (pair: number): number => Math.imul(pair, HASH_FACTOR) >>> 16;

export function createSearch<Owner extends Searched>(): Search<Owner> {
  const added = new Set<Owner>();
  const owners = new Map<number, Owner[]>();
  const marks = new Uint8Array(SIZE);
  return {
    add(owner) {
      if (added.has(owner)) return;
      added.add(owner);
      for (const pair of owner.pattern.pairs) {
        const known = owners.get(pair);
        if (known) known.push(owner);
        else owners.set(pair, [owner]);
        marks[slotOf(pair)] = 1;
      }
    },
    find(text, isAsked) {
      if (added.size === 0) return NOTHING;
      const hit = new Set<Owner>();
      for (const pair of pairsIn(text, marks)) {
        for (const owner of owners.get(pair) ?? []) if (isAsked(owner)) hit.add(owner);
      }
      if (hit.size === 0) return NOTHING;
      const lower = text.toLowerCase();
      return new Set([...hit].filter(({ pattern }) => pattern.mayStandIn(lower)));
    },
  };
}

/** The pairs of a text that are marked, gaps left out; at least one of the two is an ideograph. */
function pairsIn(text: string, marks: Uint8Array): ReadonlySet<number> {
  const pairs = new Set<number>();
  const isGapAt = gaps();
  let before = 0;
  let wasHan = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isHan = code >= FIRST_HAN && isIdeographic(code);
    if (!isHan && isGapAt[code] === 1) continue;
    if (isHan || wasHan) {
      const pair = pairOf(before, code);
      if (marks[slotOf(pair)] === 1) pairs.add(pair);
    }
    before = code;
    wasHan = isHan;
  }
  return pairs;
}

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

const NOTHING: ReadonlySet<never> = new Set();
