import type { Trie } from '../match/trie.ts';
import type { Entry, Rendering } from './entry.ts';

/** What a phrase of the matcher stands for; one phrase may stand for several things. */
export type Meaning = AcceptedMeaning | WrongMeaning | ShieldMeaning;

/** A right form of an entry. */
export interface AcceptedMeaning {
  readonly type: 'accepted';
  readonly entry: Entry;
  /** How it must be spelt; `undefined` where the phrase can be spelt in one way only. */
  readonly spelling: string | undefined;
  /** What another spelling of it is; `undefined` where it is nothing. */
  readonly misspelling: Rendering | undefined;
}

/** A wrong rendering of an entry. */
export interface WrongMeaning {
  readonly type: 'wrong';
  readonly entry: Entry;
  readonly rendering: Rendering;
  /** How it must be spelt; `undefined` where any spelling is the same rendering. */
  readonly spelling: string | undefined;
}

/** A compound in which a rendering is right. */
export interface ShieldMeaning {
  readonly type: 'shield';
  readonly entry: Entry;
  readonly rendering: Rendering;
}

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
