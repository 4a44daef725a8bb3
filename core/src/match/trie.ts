/**
 * A set of phrases that a text is scanned for, all at once. Transitions live in typed arrays: from the
 * root in a table indexed by the character, elsewhere in a hash table with open addressing.
 */
export interface Trie {
  /**
   * Calls `onMatch` for every phrase that begins at every offset of `text`, offsets ascending and the
   * shorter phrase first. `phrase` is the index in the list that the trie was built from.
   */
  scan(text: string, onMatch: (phrase: number, start: number, end: number) => void): void;
  /** The state that a character leads to from a state, 0 where no phrase goes on so; the root is 0. */
  next(state: number, code: number): number;
  /** The index of the phrase that ends in a state, -1 where none does. */
  phraseAt(state: number): number;
  /** Whether a phrase may begin with these two characters; never false where one does. */
  mayBegin(first: number, second: number): boolean;
}

const ROOT_SIZE = 0x10000;
const NONE = 0;
const HASH_FACTOR = 0x9e3779b1;

interface Tables {
  readonly root: Uint32Array;
  /** For each slot `state * ROOT_SIZE + character` as a float key, and the state it leads to. */
  readonly keys: Float64Array;
  readonly targets: Uint32Array;
  /** For each state, the phrase that ends there plus one, `NONE` where none does. */
  readonly phrases: Uint32Array;
  readonly mask: number;
  /** A bit for each pair of characters that begins a phrase, by its hash: most texts fail here at once. */
  readonly pairs: Uint32Array;
}

const PAIR_BITS = 18;

function pairOf(first: number, second: number): number {
  return Math.imul((first << 16) | second, HASH_FACTOR) >>> (32 - PAIR_BITS);
}

function slotOf(tables: Pick<Tables, 'keys' | 'mask'>, state: number, code: number): number {
  const key = state * ROOT_SIZE + code;
  let slot = Math.imul(state ^ Math.imul(code, HASH_FACTOR), HASH_FACTOR) >>> 0;
  slot = (slot ^ (slot >>> 15)) & tables.mask;
  while (tables.keys[slot] !== key && tables.keys[slot] !== -1) slot = (slot + 1) & tables.mask;
  return slot;
}

function build(phrases: readonly string[]): Tables {
  const units = phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, units * 2)));
  const tables: Tables = {
    root: new Uint32Array(ROOT_SIZE),
    keys: new Float64Array(size).fill(-1),
    targets: new Uint32Array(size),
    phrases: new Uint32Array(units + 1),
    mask: size - 1,
    pairs: new Uint32Array(2 ** PAIR_BITS / 32),
  };
  let states = 0;
  phrases.forEach((phrase, index) => {
    let state = NONE;
    if (phrase.length > 1) {
      const pair = pairOf(phrase.charCodeAt(0), phrase.charCodeAt(1));
      tables.pairs[pair >>> 5] = (tables.pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
    }
    for (let i = 0; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i);
      const [table, slot] =
        i === 0 ? [tables.root, code] : [tables.targets, slotOf(tables, state, code)];
      if (table[slot] === NONE) {
        table[slot] = ++states;
        if (i > 0) tables.keys[slot] = state * ROOT_SIZE + code;
      }
      state = table[slot] ?? NONE;
    }
    if (state !== NONE && tables.phrases[state] === NONE) tables.phrases[state] = index + 1;
  });
  return tables;
}

/** Builds the trie; an empty phrase never matches, of equal phrases the first does. */
export function createTrie(phrases: readonly string[]): Trie {
  const tables = build(phrases);
  function next(state: number, code: number): number {
    if (state === NONE) return tables.root[code] ?? NONE;
    return tables.targets[slotOf(tables, state, code)] ?? NONE;
  }
  return {
    next,
    mayBegin(first, second) {
      const pair = pairOf(first, second);
      return ((tables.pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) !== 0;
    },
    phraseAt: (state) => (tables.phrases[state] ?? NONE) - 1,
    scan(text, onMatch) {
      for (let start = 0; start < text.length; start++) {
        let state = tables.root[text.charCodeAt(start)] ?? NONE;
        let end = start + 1;
        while (state !== NONE) {
          const phrase = tables.phrases[state] ?? NONE;
          if (phrase !== NONE) onMatch(phrase - 1, start, end);
          if (end >= text.length) break;
          const slot = slotOf(tables, state, text.charCodeAt(end));
          state = tables.targets[slot] ?? NONE;
          end++;
        }
      }
    },
  };
}
