import { foldPhrase } from '../match/fold.ts';
import { isJoiner } from '../match/script.ts';
import type { Trie } from '../match/trie.ts';

/** A phrase of a trie that goes on where what was typed ends. */
export interface BegunPhrase {
  readonly phrase: number;
  /** All of it, as the trie holds it: folded. */
  readonly folded: string;
  /** What of it is left to type. */
  readonly rest: string;
}

/**
 * The phrases of a trie that begin with what was typed, however that is written; at most so many. What is
 * typed of `Node.js` may end with the dot, which folds away once a letter stands behind it.
 */
export function phrasesFrom(trie: Trie, typed: string, most: number): readonly BegunPhrase[] {
  const folded = foldPhrase(typed);
  const isOpen = folded.length > 1 && isJoiner(folded.charCodeAt(folded.length - 1));
  const begun = isOpen ? folded.slice(0, -1) : folded;
  const found: BegunPhrase[] = [];
  if (begun === '') return found;
  let state = 0;
  for (let i = 0; i < begun.length; i++) {
    state = trie.next(state, begun.charCodeAt(i));
    if (state === 0) return found;
  }
  collect(trie, state, '', (phrase, rest) => {
    found.push({ phrase, folded: begun + rest, rest });
    return found.length < most;
  });
  return found;
}

/** Calls `add` for each phrase that ends at a state or behind it, until it answers no. */
function collect(
  trie: Trie,
  state: number,
  rest: string,
  add: (phrase: number, rest: string) => boolean,
): boolean {
  const phrase = trie.phraseAt(state);
  if (phrase >= 0 && !add(phrase, rest)) return false;
  const { first, codes } = trie.tables;
  const end = first[state + 1] ?? 0;
  for (let next = first[state] ?? 0; next < end; next++) {
    if (!collect(trie, next, rest + String.fromCharCode(codes[next] ?? 0), add)) return false;
  }
  return true;
}
