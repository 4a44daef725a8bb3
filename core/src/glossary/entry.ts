import type { LexiconData } from '../derive/lexicon.ts';
import type { Confidence, Evidence } from '../finding.ts';

/** What sort of thing an entry names. The kind chooses the rule and lends its neighbours. */
export const KINDS = [
  'project',
  'product',
  'service',
  'language',
  'tool',
  'library',
  'database',
  'system',
  'protocol',
  'standard',
  'company',
  'foundation',
  'event',
  'publication',
  'term',
] as const;

export type Kind = (typeof KINDS)[number];

/** The kinds of evidence a rendering may ask for in `when`. */
export const CONDITIONS = [
  'link',
  'home',
  'document',
  'title',
  'slug',
  'neighbour',
  'subject',
] as const;

export type Condition = (typeof CONDITIONS)[number];

/** Where something stands in a glossary file. Line and column are 1-based, columns in UTF-16 units. */
export interface Origin {
  /** The file as it was given to the reader: a path, or a pack's name. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is known of a rendering that no pack lists. */
export interface Derivation {
  /** What speaks for it where nothing else does: a word of the name that kept its letters, a link. */
  readonly own: Evidence | undefined;
  /** Whatever the evidence, it is no surer. */
  readonly atMost: Confidence;
  /** Whether it is less sure by one step than the evidence alone would make it. */
  readonly isFaint: boolean;
  /** Whether it translates the words of a name that the glossary has: all else is more of a guess. */
  readonly isListedName: boolean;
}

/** A wrong rendering of an entry's name. */
export interface Rendering {
  readonly text: string;
  /**
   * `always`: wrong wherever it stands. `evidence`: wrong where the document supports it. A list: the
   * same, but only evidence of those kinds counts.
   */
  readonly when: 'always' | 'evidence' | readonly Condition[];
  /** How it was derived from the name by the lexicon; `undefined` where a pack lists it. */
  readonly derived?: Derivation;
  /** The form to put in its place, where that is not the entry's name. */
  readonly expected: string | undefined;
  /** Words that support the reading as the name when they stand in the same sentence. */
  readonly near: readonly string[];
  /** The subjects in which it is read as the name, beside those of its entry. */
  readonly subject: readonly string[];
  /** Words that speak for the ordinary sense when they stand in the same sentence. */
  readonly ordinary: readonly string[];
  /** Longer compounds that hold the rendering and are right: 豌豆荚 shields 豆荚. */
  readonly unless: readonly string[];
  /** Sentences that must be flagged, each linted as a document of its own. */
  readonly flag: readonly string[];
  /** Sentences that must not be flagged. */
  readonly pass: readonly string[];
  readonly origin: Origin;
}

/** What a rendering has of which nothing is said but what it is. */
export const PLAIN_RENDERING: Omit<Rendering, 'text' | 'origin'> = {
  when: 'always',
  expected: undefined,
  near: [],
  subject: [],
  ordinary: [],
  unless: [],
  flag: [],
  pass: [],
};

/** One name in the glossary. */
export interface Entry {
  /** Stable and unique in a language: given, or made of the original name (`open-policy-agent`). */
  readonly id: string;
  /** What a text should say. */
  readonly name: string;
  readonly kind: Kind;
  /** Further right forms, best first. They are evidence, and are never flagged. */
  readonly accept: readonly string[];
  /** The name in the source language, for slugs and titles; the name itself where it is in Latin letters. */
  readonly original: readonly string[];
  /** Hosts or host/path prefixes that are the project's own: `openpolicyagent.org`, `github.com/open-policy-agent`. */
  readonly homes: readonly string[];
  /** Neighbours of every rendering, beside those of its kind. */
  readonly near: readonly string[];
  /** The subjects in which every rendering is read as the name: `containers`. */
  readonly subject: readonly string[];
  readonly note: string | undefined;
  readonly renderings: readonly Rendering[];
  /** What farther packs call wrong and this one does not. Left out where there is nothing. */
  readonly notWrong?: readonly string[];
  /** Whether nothing of what farther packs say of the entry holds. Left out where it is laid over them. */
  readonly replaces?: boolean;
  readonly origin: Origin;
}

/** All right forms of an entry, the name first. */
export function rightForms({ name, accept }: Pick<Entry, 'name' | 'accept'>): readonly string[] {
  return [name, ...accept];
}

/** What an entry has of which nothing is said but its name. */
export const PLAIN_ENTRY: Omit<Entry, 'id' | 'name' | 'kind' | 'renderings' | 'origin'> = {
  accept: [],
  original: [],
  homes: [],
  near: [],
  subject: [],
  note: undefined,
};

/** What all entries of a kind share in a language. */
export interface KindTraits {
  readonly kind: Kind;
  readonly near: readonly string[];
}

/** Something that documents are about, and the words that speak for it: containers, machine learning. */
export interface Subject {
  readonly id: string;
  readonly words: readonly string[];
}

/** What the words beside a rendering may say that holds for all entries. */
export const CUES = ['word', 'literal'] as const;

/**
 * `word`: the sentence talks about the word itself, not of what it names. `literal`: what stands beside it
 * is a command, a file name or an identifier.
 */
export type Cue = (typeof CUES)[number];

/** The words of each cue. */
export type Cues = Readonly<Record<Cue, readonly string[]>>;

/** A set of entries on one subject and language pair, as read from one file. */
export interface Pack {
  /** `<target language>/<subject>`, e.g. `zh-CN/cloud-native`. */
  readonly id: string;
  /** BCP 47 tags of the translation and of the original. */
  readonly language: string;
  readonly source: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly traits: readonly KindTraits[];
  readonly subjects: readonly Subject[];
  readonly cues: Cues;
  /** What the language makes of the words of names; the nearest pack that has one decides. */
  readonly lexicon?: LexiconData;
}

/** What a pack has beside its entries where it says nothing of their language as a whole. */
export const PLAIN_PACK: Pick<Pack, 'traits' | 'subjects' | 'cues'> = {
  traits: [],
  subjects: [],
  cues: { word: [], literal: [] },
};

/**
 * What is wrong with entries beyond their form. `duplicate`: it is said twice. `contradiction`: two entries
 * cannot both be right. `short`: a rendering says too little to be looked for.
 */
export type ProblemCode = 'duplicate' | 'contradiction' | 'short';

/** Something wrong with glossary or configuration data. Good parts go on working beside it. */
export interface Problem {
  readonly origin: Origin;
  /** Left out where the form is wrong: a key, a kind, a value that is not what it should be. */
  readonly code?: ProblemCode;
  /** "Unexpected X, expected Y": what was found and what should stand there. */
  readonly message: string;
  /** Where what it contradicts stands. */
  readonly other?: Origin;
}
