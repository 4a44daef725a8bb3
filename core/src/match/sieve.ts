import type { TrieTables } from './trie.ts';

/**
 * Tells most places of a text from those where a phrase may begin, by tables so small that a processor keeps
 * them at hand. Each answer may be yes where the truth is no, never the other way round. Characters are folded.
 */
export interface Sieve {
  /** Characters that phrases begin with, a bit for each. */
  readonly starts: Uint32Array;
  /** Characters that are phrases. */
  readonly ones: Uint32Array;
  /** Pairs that phrases begin with, by {@link pairOf}. */
  readonly pairs: Uint32Array;
  /** Pairs that are phrases. */
  readonly twos: Uint32Array;
  /** Triples that phrases begin with, by the bit of their first two and the third. */
  readonly threes: Uint32Array;
}

const ROOT = 0;
const NONE = 0;
const CODES = 0x10000;

const HASH_FACTOR = 0x9e3779b1;

/** The number of bits of the hash of a pair. */
export const PAIR_BITS = 18;

/** The bit that stands for a pair of characters. */
export function pairOf(first: number, second: number): number {
  return Math.imul((first << 16) | second, HASH_FACTOR) >>> (32 - PAIR_BITS);
}

function createBits(size: number): Uint32Array {
  return new Uint32Array(size >>> 5);
}

function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

const hasBit = (bits: Uint32Array, at: number): boolean =>
  ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;

/** Makes the sieve of the phrases of a trie. */
export function createSieve({ first, codes, phrases, pairs }: TrieTables): Sieve {
  const starts = createBits(CODES);
  const ones = createBits(CODES);
  const twos = createBits(2 ** PAIR_BITS);
  const threes = createBits(2 ** PAIR_BITS);
  const endOf = (state: number): number => first[state + 1] ?? 0;
  for (let one = first[ROOT] ?? 0; one < endOf(ROOT); one++) {
    const code = codes[one] ?? 0;
    setBit(starts, code);
    if (phrases[one] !== NONE) setBit(ones, code);
    for (let two = first[one] ?? 0; two < endOf(one); two++) {
      const pair = pairOf(code, codes[two] ?? 0);
      if (phrases[two] !== NONE) setBit(twos, pair);
      for (let three = first[two] ?? 0; three < endOf(two); three++) {
        setBit(threes, pairOf(pair, codes[three] ?? 0));
      }
    }
  }
  return { starts, ones, pairs, twos, threes };
}

/** Whether a phrase begins with a character. */
export const begins = ({ starts }: Sieve, code: number): boolean => hasBit(starts, code);

/** Whether a character is a phrase. */
export const isPhrase = ({ ones }: Sieve, code: number): boolean => hasBit(ones, code);

/** Whether a phrase begins with two characters. */
export const pairBegins = ({ pairs }: Sieve, first: number, second: number): boolean =>
  hasBit(pairs, pairOf(first, second));

/** Whether a phrase begins with three characters, or the first two are one. */
export function tripleBegins(
  { pairs, twos, threes }: Sieve,
  first: number,
  second: number,
  third: number,
): boolean {
  const pair = pairOf(first, second);
  return hasBit(pairs, pair) && (hasBit(twos, pair) || hasBit(threes, pairOf(pair, third)));
}
