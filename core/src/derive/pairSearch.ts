import { hashOf } from './bundle.ts';
import { eachPair } from './eachPair.ts';
import type { PairTables } from './pairTables.ts';

/** The owners of the pairs in a text, each once: see {@link PairTables}. */
export type FindOwners = (text: string) => readonly number[];

const NONE: readonly number[] = [];
/** Four slots for each pair and more, so that a look mostly ends at the first. */
const SLOT_BITS = 17;

/** Makes a search of tables. */
export function createFindOwners({ pairs, starts, owners }: PairTables): FindOwners {
  const slots = new Uint32Array(1 << SLOT_BITS);
  const mask = slots.length - 1;
  const slotOf = (pair: number): number => (hashOf(pair) << (SLOT_BITS - 16)) & mask;
  pairs.forEach((pair, index) => {
    let slot = slotOf(pair);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  });
  const indexOf = (pair: number): number => {
    for (let slot = slotOf(pair); ; slot = (slot + 1) & mask) {
      const index = slots[slot] ?? 0;
      if (index === 0) return -1;
      if (pairs[index - 1] === pair) return index - 1;
    }
  };
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
