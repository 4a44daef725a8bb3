import { toSlug } from '../evidence/address.ts';
import { type Entry, rightForms } from '../glossary/entry.ts';
import { once } from '../memoize.ts';
import { partitionPoint } from '../partition.ts';
import { formsOf } from './nameForm.ts';

/**
 * What leads to entries by what texts say of them, in tables that threads can share and files can hold:
 * hashes of keys in ascending order, and for each of them the index of an entry.
 */
export interface NameTables {
  readonly keys: Uint32Array;
  readonly entries: Uint32Array;
}

/** What a key is. */
export const KEYS = {
  /** The id of an entry. */
  id: 'i',
  /** A right form or an original name, in lower case. */
  form: 'f',
  /** The words of an original name in one: `openpolicyagent`. */
  slug: 's',
  /** The place of a home: a host, and the first part of the path if there is one. */
  home: 'h',
  /** The id of an entry of which a right form begins the name. */
  brand: 'b',
} as const;

type KeyKind = keyof typeof KEYS;

/** Looks up what tables lead to; seldom finds other entries too. */
export interface FindEntries {
  /** The entries that a key leads to. */
  (kind: KeyKind, key: string): readonly Entry[];
  /** The entries that the joined words in a text lead to, of up to so many words each. */
  eachSlug(text: string, mostWords: number): readonly Entry[];
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The hash of a key of no characters. */
const emptyHash = (kind: KeyKind): number =>
  Math.imul(FNV_OFFSET ^ KEYS[kind].charCodeAt(0), FNV_PRIME);

/** The hash of a key that is one character longer. */
const longerHash = (hash: number, code: number): number => Math.imul(hash ^ code, FNV_PRIME);

/** Fowler, Noll and Vo's hash, variant 1a, over UTF-16 code units. */
function hashOf(kind: KeyKind, key: string): number {
  let hash = emptyHash(kind);
  for (let i = 0; i < key.length; i++) hash = longerHash(hash, key.charCodeAt(i));
  return hash >>> 0;
}

/** Makes the tables of entries; the index of each is its place. */
export function toNameTables(entries: readonly Entry[]): NameTables {
  const rows: (readonly [hash: number, entry: number])[] = [];
  const owners = indexForms(entries);
  const companies = new Set(
    entries.filter(({ kind }) => kind === 'company').flatMap(({ original }) => original),
  );
  entries.forEach((entry, index) => {
    const add = (kind: KeyKind, keys: Iterable<string>): void => {
      for (const key of new Set(keys)) rows.push([hashOf(kind, key), index]);
    };
    const forms = [...rightForms(entry), ...entry.original];
    add('id', [entry.id]);
    add(
      'form',
      forms.map((form) => form.toLowerCase()),
    );
    add(
      'slug',
      entry.original.map(joinedSlug).filter((slug) => slug !== ''),
    );
    add('home', entry.homes.map(placeOfHome));
    const names = formsOf(entry, (word) => companies.has(word)).map(({ text }) => text);
    add(
      'brand',
      names.flatMap(beginningsOf).flatMap((form) => owners.get(form) ?? []),
    );
  });
  rows.sort(([a, one], [b, other]) => a - b || one - other);
  return {
    keys: Uint32Array.from(rows, ([hash]) => hash),
    entries: Uint32Array.from(rows, ([, entry]) => entry),
  };
}

/** The ids of the entries of each right form. */
function indexForms(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const entry of entries) {
    for (const form of rightForms(entry)) {
      const known = owners.get(form);
      if (known) known.push(entry.id);
      else owners.set(form, [entry.id]);
    }
  }
  return owners;
}

/** `Open Policy Agent` → `openpolicyagent`. */
const joinedSlug = (name: string): string => toSlug(name).replaceAll('-', '');

/** `Azure Spring Cloud` → Azure, Azure Spring. */
function beginningsOf(name: string): readonly string[] {
  const words = name.split(' ');
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '));
}

/** The host and the first part of the path, if there is one. */
function placeOfHome(home: string): string {
  const [host = '', first = ''] = home
    .toLowerCase()
    .replace(/^www\./u, '')
    .split('/');
  return first === '' ? host : `${host}/${first}`;
}

/** Opens tables for looking up. */
export function openNameTables(
  { keys, entries }: NameTables,
  entryAt: (index: number) => Entry,
): FindEntries {
  const marks = once(() => markKeys(keys));
  const findHash = (hash: number): readonly Entry[] => {
    if (!isMarked(marks(), hash)) return NONE;
    const found: Entry[] = [];
    let at = partitionPoint(keys.length, (index) => (keys[index] ?? 0) >= hash);
    for (; keys[at] === hash; at++) found.push(entryAt(entries[at] ?? 0));
    return found;
  };
  const find = (kind: KeyKind, key: string): readonly Entry[] => findHash(hashOf(kind, key));
  const eachSlug = (text: string, mostWords: number): readonly Entry[] => {
    let all: Entry[] | undefined;
    for (const hash of slugHashes(text, mostWords)) {
      if (!isMarked(marks(), hash)) continue;
      const found = findHash(hash);
      if (found.length > 0) (all ??= []).push(...found);
    }
    return all ?? NONE;
  };
  return Object.assign(find, { eachSlug });
}

const NONE: readonly Entry[] = [];

/** Most keys that are asked for lead nowhere: a bit for each hash tells that at once. */
const MARK_SHIFT = 14;

function markKeys(keys: Uint32Array): Uint8Array {
  const marks = new Uint8Array(1 << (32 - MARK_SHIFT));
  for (const key of keys) marks[key >>> MARK_SHIFT] = 1;
  return marks;
}

const isMarked = (marks: Uint8Array, hash: number): boolean => marks[hash >>> MARK_SHIFT] === 1;

const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;
const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x7a;

/** A letter in lower case or a digit, 0 for all else. */
function slugCode(code: number): number {
  const lower = code >= 0x41 && code <= 0x5a ? code + 32 : code;
  const isLetter = lower >= FIRST_LETTER && lower <= LAST_LETTER;
  return isLetter || (lower >= FIRST_DIGIT && lower <= LAST_DIGIT) ? lower : 0;
}

/** The hashes of the words of a text, each by itself and joined with those behind it. */
function slugHashes(text: string, mostWords: number): readonly number[] {
  const hashes: number[] = [];
  const codes = Uint8Array.from(text, (_, at) => slugCode(text.charCodeAt(at)));
  const endsAt = (at: number): boolean => codes[at] !== 0 && (codes[at + 1] ?? 0) === 0;
  for (let start = 0; start < codes.length; start++) {
    if (codes[start] === 0 || (codes[start - 1] ?? 0) !== 0) continue;
    let hash = emptyHash('slug');
    for (let at = start, words = 0; at < codes.length && words < mostWords; at++) {
      const code = codes[at] ?? 0;
      if (code === 0) continue;
      hash = longerHash(hash, code);
      if (!endsAt(at)) continue;
      hashes.push(hash >>> 0);
      words++;
    }
  }
  return hashes;
}
