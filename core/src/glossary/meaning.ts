import { spellingOf } from '../match/fold.ts';
import { type Entry, type Rendering, rightForms } from './entry.ts';
import type { Meaning } from './glossary.ts';
import { misspellingOf } from './misspelling.ts';

/** What phrases mean, in tables that threads can share and files can hold. */
export interface MeaningTables {
  /** For each phrase where its meanings begin; they end where those of the next one begin. */
  readonly starts: Uint32Array;
  /** For each meaning the index of its entry or subject. */
  readonly owners: Uint32Array;
  /** For each meaning what it is of its owner. */
  readonly roles: Uint32Array;
}

/** What a phrase can be of an entry, and of a subject. */
const TYPES = ['accepted', 'wrong', 'shield', 'cue'] as const;

type Type = (typeof TYPES)[number];

/** A phrase with one of its meanings. */
export interface PhraseMeaning {
  readonly phrase: number;
  /** The index of an entry, or of a subject for one of its words. */
  readonly owner: number;
  readonly type: Type;
  /**
   * Of a right form among those of the entry, of a word among those of the subject, else of a rendering
   * among those of the entry.
   */
  readonly index: number;
}

const toRole = (type: Type, index: number): number => index * TYPES.length + TYPES.indexOf(type);

/** Makes tables of the meanings of `count` phrases; those of one phrase keep their order. */
export function toMeaningTables(all: readonly PhraseMeaning[], count: number): MeaningTables {
  const starts = new Uint32Array(count + 1);
  for (const { phrase } of all) starts[phrase + 1] = (starts[phrase + 1] ?? 0) + 1;
  for (let phrase = 0; phrase < count; phrase++) {
    starts[phrase + 1] = (starts[phrase + 1] ?? 0) + (starts[phrase] ?? 0);
  }
  const owners = new Uint32Array(all.length);
  const roles = new Uint32Array(all.length);
  const next = starts.slice();
  for (const { phrase, owner, type, index } of all) {
    const at = next[phrase] ?? 0;
    next[phrase] = at + 1;
    owners[at] = owner;
    roles[at] = toRole(type, index);
  }
  return { starts, owners, roles };
}

/** Gives what the tables name by index. */
export interface Owners {
  readonly entryAt: (index: number) => Entry;
  readonly subjectAt: (index: number) => string;
}

/** Makes what gives the meanings of a phrase; each is worked out when it is first asked for. */
export function createMeaningsOf(
  { starts, owners, roles }: MeaningTables,
  named: Owners,
): (phrase: number) => readonly Meaning[] {
  const known: (readonly Meaning[] | undefined)[] = new Array(starts.length - 1);

  function read(phrase: number): readonly Meaning[] {
    const meanings: Meaning[] = [];
    const end = starts[phrase + 1] ?? 0;
    for (let at = starts[phrase] ?? 0; at < end; at++) {
      const meaning = toMeaning(named, owners[at] ?? 0, roles[at] ?? 0);
      if (meaning) meanings.push(meaning);
    }
    return meanings;
  }

  return (phrase) => {
    const meanings = known[phrase] ?? read(phrase);
    known[phrase] = meanings;
    return meanings;
  };
}

function toMeaning(named: Owners, owner: number, role: number): Meaning | undefined {
  const type = TYPES[role % TYPES.length];
  if (type === 'cue') return { type, subject: named.subjectAt(owner) };
  const entry = named.entryAt(owner);
  const index = Math.floor(role / TYPES.length);
  if (type === 'accepted') {
    const form = rightForms(entry)[index];
    return form === undefined ? undefined : toAccepted(entry, form);
  }
  const rendering = entry.renderings[index];
  if (!rendering) return undefined;
  return type === 'wrong' ? toWrong(entry, rendering) : { type: 'shield', entry, rendering };
}

/** A letter or digit that can be spelt in more than one way, if only by a space beside it. */
const SPELT = /[A-Za-z0-9]/u;

function toAccepted(entry: Entry, form: string): Meaning {
  const spelling = SPELT.test(form) ? spellingOf(form) : undefined;
  return { type: 'accepted', entry, spelling, misspelling: misspellingOf(entry, form) };
}

const LATIN_PART = /[A-Za-z0-9][\x21-\x7e]*/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;

/**
 * A half-translated name is the same rendering however its Latin half is spelt: `github 动作`. But where
 * that half is itself misspelt (`it 团队`), its spelling is what is wrong.
 */
function toWrong(entry: Entry, rendering: Rendering): Meaning {
  const { text } = rendering;
  const forms = rightForms(entry);
  const isAnySpelling =
    BEYOND_ASCII.test(text) &&
    (text.match(LATIN_PART) ?? []).every((part) => forms.some((form) => form.includes(part)));
  return {
    type: 'wrong',
    entry,
    rendering,
    spelling: isAnySpelling ? undefined : spellingOf(text),
  };
}
