import type { LexiconTables } from '../derive/lexicon.ts';
import type { NameTables } from '../derive/nameTables.ts';
import { openTrie, type Trie, type TrieTables } from '../match/trie.ts';
import { once } from '../memoize.ts';
import type { Cues, Entry, Kind, Rendering } from './entry.ts';
import { createMeaningsOf, type MeaningTables } from './meaning.ts';

/** What a phrase of the matcher stands for; one phrase may stand for several things. */
export type Meaning = AcceptedMeaning | WrongMeaning | ShieldMeaning | CueMeaning;

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

/** A word that speaks for a subject. */
export interface CueMeaning {
  readonly type: 'cue';
  readonly subject: string;
}

/** Entries compiled into one matcher. Made by `compileGlossary`, never changed afterwards. */
export interface Glossary {
  readonly language: string;
  /** By id. Whoever lints has no use for all of them: they are read when they are asked for. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Of the folded phrases of all entries. */
  readonly trie: Trie;
  /** What a phrase of the trie means, by its index; the same objects each time. */
  meaningsOf(phrase: number): readonly Meaning[];
  /** Neighbours of all entries of a kind. */
  readonly neighbours: ReadonlyMap<Kind, readonly string[]>;
  /** The words of each subject. */
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  readonly cues: Cues;
  /** By which renderings are derived that no pack lists; none are without it. */
  readonly lexicon: LexiconTables | undefined;
  /** What it is made of. */
  readonly parts: GlossaryParts;
}

/** What a glossary is made of: tables that can be shared and kept, and entries by index. */
export interface GlossaryParts {
  readonly language: string;
  readonly neighbours: readonly (readonly [Kind, readonly string[]])[];
  readonly subjects: readonly (readonly [string, readonly string[]])[];
  readonly cues: Cues;
  readonly trie: TrieTables;
  readonly meanings: MeaningTables;
  readonly names: NameTables;
  readonly lexicon: LexiconTables | undefined;
  readonly entryCount: number;
  /** The same object each time. */
  readonly entryAt: (index: number) => Entry;
  /** The bytes that all this was read from, where it was not compiled here. */
  readonly image?: Uint8Array;
}

/** Makes a glossary of its parts, reading no entry before it is needed. */
export function openGlossary(parts: GlossaryParts): Glossary {
  const { language, entryCount, entryAt, cues } = parts;
  const subjectAt = (index: number): string => parts.subjects[index]?.[0] ?? '';
  const entries = once(() => {
    const all = Array.from({ length: entryCount }, (_, index) => entryAt(index));
    return new Map(all.map((entry) => [entry.id, entry]));
  });
  return {
    language,
    get entries() {
      return entries();
    },
    trie: openTrie(parts.trie),
    meaningsOf: createMeaningsOf(parts.meanings, { entryAt, subjectAt }),
    neighbours: new Map(parts.neighbours),
    subjects: new Map(parts.subjects),
    cues,
    lexicon: parts.lexicon,
    parts,
  };
}

/** What a subject is counted under, beside the ids of entries. */
export function subjectKey(subject: string): string {
  return `subject: ${subject}`;
}
