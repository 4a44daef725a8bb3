import type { Name } from './names.ts';

/**
 * Which entries a pair of characters may lead to, in tables that threads can share and files can hold: pairs
 * in ascending order, for each where its owners begin, and the owners of all.
 */
export interface PairTables {
  readonly pairs: Uint32Array;
  readonly starts: Uint32Array;
  /** The index of an entry, of its name among its names, and whether the pair says something outside of links. */
  readonly owners: Uint32Array;
}

/** An entry has fewer names than this. */
const NAME_BITS = 3;

const toOwner = (entry: number, name: number, isTelling: boolean): number =>
  (((entry << NAME_BITS) | name) << 1) | (isTelling ? 1 : 0);

/** The index of the entry that an owner stands for. */
export const entryOfOwner = (owner: number): number => owner >>> (NAME_BITS + 1);

/** The index of the name that an owner stands for among those of its entry. */
export const nameOfOwner = (owner: number): number => (owner >>> 1) & ((1 << NAME_BITS) - 1);

/** Whether the pair of an owner says something outside of links. */
export const isTelling = (owner: number): boolean => (owner & 1) === 1;

/** Makes the tables of all names of all entries, by their index. */
export function toPairTables(
  count: number,
  namesAt: (entry: number) => readonly Name[],
): PairTables {
  const ownersOf = new Map<number, Set<number>>();
  const add = (pair: number, owner: number): void => {
    const known = ownersOf.get(pair);
    if (known) known.add(owner);
    else ownersOf.set(pair, new Set([owner]));
  };
  for (let entry = 0; entry < count; entry++) {
    namesAt(entry).forEach(({ pattern }, name) => {
      const telling = new Set(pattern.tellingPairs);
      for (const pair of pattern.pairs) add(pair >>> 0, toOwner(entry, name, telling.has(pair)));
    });
  }
  const pairs = Uint32Array.from(ownersOf.keys()).sort();
  const starts = new Uint32Array(pairs.length + 1);
  const owners: number[] = [];
  pairs.forEach((pair, index) => {
    for (const owner of ownersOf.get(pair) ?? []) owners.push(owner);
    starts[index + 1] = owners.length;
  });
  return { pairs, starts, owners: Uint32Array.from(owners) };
}
