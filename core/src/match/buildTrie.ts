import { PAIR_BITS, pairOf } from './sieve.ts';
import { openTrie, type Trie, type TrieTables } from './trie.ts';

/** Builds the trie of a list; an empty phrase never matches, of equal phrases the first does. */
export function createTrie(phrases: readonly string[]): Trie {
  return openTrie(buildTrieTables(phrases));
}

/**
 * Builds the tables of that trie: puts the phrases in order, so that those that begin alike stand together: a state is a stretch of them
 * and the number of characters they share. States are numbered level by level.
 */
export function buildTrieTables(phrases: readonly string[]): TrieTables {
  const order = inOrder(phrases);
  const phraseAt = (at: number): string => phrases[order[at] ?? 0] ?? '';
  const most = phrases.reduce((sum, { length }) => sum + length, 1);
  const first = new Uint32Array(most + 1);
  const codes = new Uint16Array(most);
  const ends = new Uint32Array(most);
  const starts = new Uint32Array(most);
  const stops = new Uint32Array(most);
  stops[0] = order.length;
  let count = 1;
  for (let state = 0, depth = 0, level = count; state < count; state++) {
    if (state === level) {
      depth++;
      level = count;
    }
    first[state] = count;
    const stop = stops[state] ?? 0;
    let at = starts[state] ?? 0;
    if (depth > 0 && phraseAt(at).length === depth) ends[state] = (order[at] ?? 0) + 1;
    while (at < stop && phraseAt(at).length === depth) at++;
    while (at < stop) {
      const code = phraseAt(at).charCodeAt(depth);
      codes[count] = code;
      starts[count] = at;
      while (at < stop && phraseAt(at).charCodeAt(depth) === code) at++;
      stops[count++] = at;
    }
  }
  first[count] = count;
  const states = { first: first.slice(0, count + 1), codes: codes.slice(0, count) };
  return {
    ...states,
    phrases: ends.slice(0, count),
    root: indexRoot(states),
    pairs: indexPairs(states),
  };
}

type States = Pick<TrieTables, 'first' | 'codes'>;

const CODES = 0x10000;

function indexRoot({ first, codes }: States): Uint32Array {
  const root = new Uint32Array(CODES);
  const end = first[1] ?? 0;
  for (let state = 1; state < end; state++) root[codes[state] ?? 0] = state;
  return root;
}

function indexPairs({ first, codes }: States): Uint32Array {
  const pairs = new Uint32Array(2 ** PAIR_BITS / 32);
  const end = first[1] ?? 0;
  for (let state = 1; state < end; state++) {
    for (let next = first[state] ?? 0; next < (first[state + 1] ?? 0); next++) {
      const pair = pairOf(codes[state] ?? 0, codes[next] ?? 0);
      pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
    }
  }
  return pairs;
}

/** The indices of the phrases, ordered by their code units and, of equal ones, by index. */
function inOrder(phrases: readonly string[]): readonly number[] {
  return phrases
    .map((_, index) => index)
    .sort((a, b) => {
      const one = phrases[a] ?? '';
      const two = phrases[b] ?? '';
      if (one === two) return a - b;
      return one < two ? -1 : 1;
    });
}
