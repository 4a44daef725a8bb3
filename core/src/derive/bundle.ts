/** Names that are looked for together, and the pairs of characters that lead to them. */
export interface Bundle<Owner> {
  readonly owners: readonly Owner[];
  /** All pairs of all owners. */
  readonly pairs: Int32Array;
  /** For each of the pairs the index of its owner. */
  readonly ownerOf: Uint16Array;
}

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
  return { owners, pairs, ownerOf };
}
