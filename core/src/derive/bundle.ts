import type { Joint } from './pairs.ts';

/** Names that are looked for together, and the joints that lead to them. */
export interface Bundle<Owner> {
  readonly owners: readonly Owner[];
  /** The pairs of all joints of all owners. */
  readonly pairs: Int32Array;
  /** For each of the pairs what stands behind it, see {@link Joint}. */
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
  jointsOf: (owner: Owner) => readonly Joint[],
): Bundle<Owner> {
  const joints: Joint[] = [];
  const ownerOf: number[] = [];
  owners.forEach((one, index) => {
    for (const joint of jointsOf(one)) {
      joints.push(joint);
      ownerOf.push(index);
    }
  });
  return {
    owners,
    pairs: Int32Array.from(joints, ({ pair }) => pair),
    thirds: Uint16Array.from(joints, ({ third }) => third),
    hashes: Uint32Array.from(joints, ({ pair }) => hashOf(pair)),
    ownerOf: Uint16Array.from(ownerOf),
  };
}
