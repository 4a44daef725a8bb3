import { ANY, type Joints } from './pairs.ts';

/** Names that are looked for together, and the joints that lead to them. */
export interface Bundle<Owner> {
  readonly owners: readonly Owner[];
  /** The pairs of all joints of all owners. */
  readonly pairs: Int32Array;
  /** For each of the pairs what stands behind it, see {@link Joints}. */
  readonly thirds: Uint16Array;
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

/** Puts owners together with the joints that lead to each of them. */
export function createBundle<Owner>(
  owners: readonly Owner[],
  jointsOf: (owner: Owner) => Joints,
): Bundle<Owner> {
  const all = owners.map(jointsOf);
  const count = all.reduce((sum, { length }) => sum + length / 2, 0);
  const pairs = new Int32Array(count);
  const thirds = new Uint16Array(count);
  const hashes = new Uint32Array(count);
  const ownerOf = new Uint16Array(count);
  let index = 0;
  all.forEach((joints, owner) => {
    for (let at = 0; at < joints.length; at += 2, index++) {
      const pair = joints[at] ?? 0;
      pairs[index] = pair;
      thirds[index] = joints[at + 1] ?? ANY;
      hashes[index] = hashOf(pair);
      ownerOf[index] = owner;
    }
  });
  return { owners, pairs, thirds, hashes, ownerOf };
}
