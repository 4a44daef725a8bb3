/** Names that are looked for together, and the pairs of characters that lead to them. */
export interface Bundle<Owner> {
  readonly owners: readonly Owner[];
  /** All pairs of all owners. */
  readonly pairs: Int32Array;
  /** For each of the pairs its hash, see `hashOf`. */
  readonly hashes: Uint16Array;
  /** For each of the pairs the index of its owner. */
  readonly ownerOf: Uint16Array;
}

const HASH_FACTOR = 0x9e3779b1;

/** A hash of 16 bits of a pair of characters. */
export const hashOf = (pair: number): number => Math.imul(pair, HASH_FACTOR) >>> 16;

/** Puts owners together with the pairs that lead to each of them. */
export function createBundle<Owner>(
  owners: readonly Owner[],
  pairsOf: (owner: Owner) => Int32Array,
): Bundle<Owner> {
  const own = owners.map(pairsOf);
  const count = own.reduce((sum, { length }) => sum + length, 0);
  const pairs = new Int32Array(count);
  const ownerOf = new Uint16Array(count);
  let at = 0;
  own.forEach((some, owner) => {
    pairs.set(some, at);
    ownerOf.fill(owner, at, at + some.length);
    at += some.length;
  });
  return { owners, pairs, hashes: Uint16Array.from(pairs, hashOf), ownerOf };
}
