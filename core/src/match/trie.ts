import { createSieve, type Sieve } from './sieve.ts';

/** A set of phrases that a text is scanned for, all at once: {@link TrieTables} that can be walked. */
export interface Trie {
  readonly tables: TrieTables;
  /**
   * Calls `onMatch` for every phrase that begins at every offset of `text`, offsets ascending and the
   * shorter phrase first. `phrase` is the index in the list that the trie was built from.
   */
  scan(text: string, onMatch: (phrase: number, start: number, end: number) => void): void;
  /** The state that a character leads to from a state, 0 where no phrase goes on so; the root is 0. */
  next(state: number, code: number): number;
  /** The index of the phrase that ends in a state, -1 where none does. */
  phraseAt(state: number): number;
  /** Of its phrases. */
  readonly sieve: Sieve;
}

/**
 * A tree of characters in flat tables, which threads can share and files can hold. States are numbered so
 * that those that one state leads to stand together, in order of the characters that lead there.
 */
export interface TrieTables {
  /** For each state the first that it leads to; they end where those of the next state begin. */
  readonly first: Uint32Array;
  /** For each state the character that leads to it. */
  readonly codes: Uint16Array;
  /** For each state the phrase that ends there plus one, 0 where none does. */
  readonly phrases: Uint32Array;
  /** The root leads to most states, and is asked most: for each character the state it leads to. */
  readonly root: Uint32Array;
  /** A bit for each pair of characters that begins a phrase, by its hash: most texts fail here at once. */
  readonly pairs: Uint32Array;
}

const ROOT = 0;
const NONE = 0;

/** Makes tables into what can be walked. */
export function openTrie(tables: TrieTables): Trie {
  const { first, codes, phrases, root } = tables;

  /** Any state but the root leads to few others, most to one. */
  function nextOf(state: number, code: number): number {
    let low = first[state] ?? 0;
    let high = first[state + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      const own = codes[middle] ?? 0;
      if (own === code) return middle;
      if (own < code) low = middle + 1;
      else high = middle;
    }
    return NONE;
  }

  return {
    tables,
    next: (state, code) => (state === ROOT ? (root[code] ?? NONE) : nextOf(state, code)),
    sieve: createSieve(tables),
    phraseAt: (state) => (phrases[state] ?? NONE) - 1,
    scan(text, onMatch) {
      for (let start = 0; start < text.length; start++) {
        let state = root[text.charCodeAt(start)] ?? NONE;
        for (let end = start + 1; state !== NONE; end++) {
          const phrase = phrases[state] ?? NONE;
          if (phrase !== NONE) onMatch(phrase - 1, start, end);
          if (end >= text.length) break;
          state = nextOf(state, text.charCodeAt(end));
        }
      }
    },
  };
}
