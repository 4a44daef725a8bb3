import { eachPair } from './eachPair.ts';
import type { PairTables } from './pairTables.ts';

/** The owners of the pairs in a text, each once: see {@link PairTables}. */
export type FindOwners = (text: string) => readonly number[];

const NONE: readonly number[] = [];
const HASH_FACTOR = 0x9e3779b1;
/** Four slots for each pair and more, so that a look mostly ends at the first. */
const SLOT_BITS = 17;
/** Most pairs of a text are none of the tables: a bit for the hash of each, few enough to stay at hand. */
const MARK_BITS = 18;

/** Makes a search of tables. */
export function createFindOwners({ pairs, starts, owners }: PairTables): FindOwners {
  const marks = new Uint32Array((1 << MARK_BITS) / 32);
  const slots = new Uint32Array(1 << SLOT_BITS);
  const last = slots.length - 1;
  pairs.forEach((pair, index) => {
    const mark = Math.imul(pair, HASH_FACTOR) >>> (32 - MARK_BITS);
    marks[mark >>> 5] = (marks[mark >>> 5] ?? 0) | (1 << (mark & 31));
    let slot = mark >>> (MARK_BITS - SLOT_BITS);
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = index + 1;
  });

  /** The index of a pair, -1 where the tables have it not. */
  function indexOf(pair: number): number {
    const mark = Math.imul(pair, HASH_FACTOR) >>> (32 - MARK_BITS);
    if (((marks[mark >>> 5] ?? 0) & (1 << (mark & 31))) === 0) return -1;
    for (let slot = mark >>> (MARK_BITS - SLOT_BITS); ; slot = (slot + 1) & last) {
      const index = slots[slot] ?? 0;
      if (index === 0) return -1;
      if (pairs[index - 1] === pair) return index - 1;
    }
  }

  return (text) => {
    let found: Set<number> | undefined;
    eachPair(text, (pair) => {
      const index = indexOf(pair >>> 0);
      if (index < 0) return;
      found ??= new Set();
      const end = starts[index + 1] ?? 0;
      for (let at = starts[index] ?? 0; at < end; at++) found.add(owners[at] ?? 0);
    });
    return found ? [...found] : NONE;
  };
}
