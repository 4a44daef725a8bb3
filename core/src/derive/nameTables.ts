import { toSlug } from '../evidence/address.ts';
import { type Entry, rightForms } from '../glossary/entry.ts';
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

/** The entries that a key leads to; seldom others too. */
export type FindEntries = (kind: KeyKind, key: string) => readonly Entry[];

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Fowler, Noll and Vo's hash, variant 1a, over UTF-16 code units. */
function hashOf(kind: KeyKind, key: string): number {
  let hash = Math.imul(FNV_OFFSET ^ KEYS[kind].charCodeAt(0), FNV_PRIME);
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), FNV_PRIME);
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
  return (kind, key) => {
    const hash = hashOf(kind, key);
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    if (keys[low] !== hash) return NONE;
    const found: Entry[] = [];
    for (let at = low; keys[at] === hash; at++) found.push(entryAt(entries[at] ?? 0));
    return found;
  };
}

const NONE: readonly Entry[] = [];
