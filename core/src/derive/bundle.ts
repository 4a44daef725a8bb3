/** Names that are looked for together, and the pairs of characters that lead to them. */
export interface Bundle<Owner> {
  readonly owners: readonly Owner[];
  /** All pairs of all owners. */
  readonly pairs: Int32Array;
  /** For each of the pairs its hash, see {@link hashOf}. */
  readonly hashes: Uint32Array;
  /** For each of the pairs the index of its owner. */
  readonly ownerOf: Uint16Array;
}

/** The number of bits of the hash of a pair: with the names of one document few others share one. */
export const HASH_BITS = 17;

const HASH_FACTOR = 0x9e3779b1;

/** The hash of a pair of characters. */
export const hashOf = (pair: number): number => Math.imul(pair, HASH_FACTOR) >>> (32 - HASH_BITS);

/** Puts owners together with the pairs that lead to each of them. */
export function createBundle<Owner>(
  owners: readonly Owner[],
  pairsOf: (owner: Owner) => readonly number[],
): Bundle<Owner> {
  const pairs: number[] = [];
  const ownerOf: number[] = [];
  owners.forEach((one, index) => {
    for (const pair of pairsOf(one)) {
      pairs.push(pair);
      ownerOf.push(index);
    }
  });
  return {
    owners,
    pairs: Int32Array.from(pairs),
    hashes: Uint32Array.from(pairs, hashOf),
    ownerOf: Uint16Array.from(ownerOf),
  };
}
