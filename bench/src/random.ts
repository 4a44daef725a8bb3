/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /**
   * One of the choices.
   * @throws {RangeError} where there is none.
   */
  pick<T>(choices: readonly T[]): T;
}

const MODULUS = 2 ** 32;

/** Marsaglia's xorshift over 32 bits ("Xorshift RNGs", 2003), with the shifts 13, 17 and 5. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0 || 1;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / MODULUS) * limit);
  };
  return {
    below,
    pick(choices) {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new RangeError('Unexpected empty list, expected a choice');
      return choice;
    },
  };
}
