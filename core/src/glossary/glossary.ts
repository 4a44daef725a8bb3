import type { Trie } from '../match/trie.ts';
import type { Entry, Rendering } from './entry.ts';

/** What a phrase of the matcher stands for; one phrase may stand for several things. */
export type Meaning =
  | { readonly type: 'accepted'; readonly entry: Entry }
  | { readonly type: 'wrong'; readonly entry: Entry; readonly rendering: Rendering }
  | { readonly type: 'shield'; readonly entry: Entry; readonly rendering: Rendering };

/** Entries compiled into one matcher. Made by `compileGlossary`, never changed afterwards. */
export interface Glossary {
  readonly language: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of the folded phrases of all entries. */
  readonly trie: Trie;
  /** What each phrase of the trie means, by its index. */
  readonly meanings: readonly (readonly Meaning[])[];
  /** Neighbours of all entries of a kind. */
  readonly neighbours: ReadonlyMap<Entry['kind'], readonly string[]>;
}

/** All right forms of an entry, the name first. */
export function rightForms(entry: Entry): readonly string[] {
  return [entry.name, ...entry.accept];
}
