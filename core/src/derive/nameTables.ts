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

/** Looks up the indices of entries that tables lead to; seldom finds others too. */
export interface FindEntries {
  /** Those that a key leads to. */
  (kind: KeyKind, key: string): readonly number[];
  /** Those whose names stand in a text, their words joined in any way, up to so many of them. */
  named(text: string, mostWords: number): readonly number[];
  /** Those whose home an address may belong to: its host and those above it, with and without path. */
  owning(address: string): readonly number[];
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

/** The tables of the homes of entries alone: without a lexicon nothing else is looked up. */
export function toHomeTables(entries: readonly Entry[]): NameTables {
  return toTables(
    entries.flatMap(({ homes }, index) =>
      homes.map((home): Row => [hashOf('home', placeOfHome(home)), index]),
    ),
  );
}

type Row = readonly [hash: number, entry: number];

function toTables(rows: Row[]): NameTables {
  rows.sort(([a, one], [b, other]) => a - b || one - other);
  return {
    keys: Uint32Array.from(rows, ([hash]) => hash),
    entries: Uint32Array.from(rows, ([, entry]) => entry),
  };
}

/** Makes the tables of entries; the index of each is its place. */
export function toNameTables(entries: readonly Entry[]): NameTables {
  const rows: Row[] = [];
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
  return toTables(rows);
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
export function openNameTables({ keys, entries }: NameTables): FindEntries {
  const marks = once(() => markKeys(keys));
  const collect = (found: number[] | undefined, hash: number): number[] | undefined => {
    if (!isMarked(marks(), hash)) return found;
    const key = hash >>> 0;
    let all = found;
    let at = partitionPoint(keys.length, (index) => (keys[index] ?? 0) >= key);
    for (; keys[at] === key; at++) {
      all ??= [];
      all.push(entries[at] ?? 0);
    }
    return all;
  };
  return Object.assign(
    (kind: KeyKind, key: string) => collect(undefined, hashOf(kind, key)) ?? NONE,
    {
      named: (text: string, mostWords: number) =>
        foldSlugHashes<number[] | undefined>(text, mostWords, undefined, collect) ?? NONE,
      owning: (address: string) =>
        foldHomeHashes<number[] | undefined>(address, undefined, collect) ?? NONE,
    },
  );
}

const NONE: readonly number[] = [];

/** Most keys that are asked for lead nowhere: a bit for the upper bits of each hash tells that at once. */
const MARK_SHIFT = 14;
const BITS_A_WORD = 32;

function markKeys(keys: Uint32Array): Uint32Array {
  const marks = new Uint32Array((1 << (32 - MARK_SHIFT)) / BITS_A_WORD);
  for (const key of keys) {
    const mark = key >>> MARK_SHIFT;
    marks[mark >>> 5] = (marks[mark >>> 5] ?? 0) | (1 << (mark & 31));
  }
  return marks;
}

function isMarked(marks: Uint32Array, hash: number): boolean {
  const mark = hash >>> MARK_SHIFT;
  return ((marks[mark >>> 5] ?? 0) & (1 << (mark & 31))) !== 0;
}

/** Takes what was found so far and a hash, and gives what is found with it. */
type Fold<Found> = (found: Found, hash: number) => Found;

/** A unit in lower case. */
const lowerOf = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 32 : code);

/** Whether a unit in lower case is a letter or digit. */
const isSlugCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** The hashes of the words of a text, each by itself and joined with those behind it. */
function foldSlugHashes<Found>(
  text: string,
  mostWords: number,
  initial: Found,
  fold: Fold<Found>,
): Found {
  let found = initial;
  let wasInWord = false;
  for (let start = 0; start < text.length; start++) {
    const isInWord = isSlugCode(lowerOf(text.charCodeAt(start)));
    if (isInWord && !wasInWord) {
      let hash = emptyHash('slug');
      let isInside = false;
      for (let at = start, words = 0; words < mostWords; at++) {
        const code = at < text.length ? lowerOf(text.charCodeAt(at)) : 0;
        if (isSlugCode(code)) hash = longerHash(hash, code);
        else if (isInside) {
          found = fold(found, hash);
          words++;
        }
        isInside = isSlugCode(code);
        if (at >= text.length) break;
      }
    }
    wasInWord = isInWord;
  }
  return found;
}

const DOT = 0x2e;
const SLASH = 0x2f;

/** Whether a unit ends the host or a segment of the path: the end of the text too, where there is none. */
const endsSegment = (code: number): boolean =>
  code === SLASH || code === 0x3f || code === 0x23 || Number.isNaN(code);

/** The hashes of the host of an address and of those above it, each by itself and with the first segment. */
function foldHomeHashes<Found>(address: string, initial: Found, fold: Fold<Found>): Found {
  let found = initial;
  for (let start = 0; ; ) {
    let hash = emptyHash('home');
    let at = start;
    let next = 0;
    for (; !endsSegment(address.charCodeAt(at)); at++) {
      const code = lowerOf(address.charCodeAt(at));
      if (code === DOT && next === 0) next = at + 1;
      hash = longerHash(hash, code);
    }
    // What has no dot is no host but the end of one.
    if (next === 0) return found;
    found = fold(found, hash);
    hash = longerHash(hash, SLASH);
    const first = ++at;
    for (; !endsSegment(address.charCodeAt(at)); at++) {
      hash = longerHash(hash, lowerOf(address.charCodeAt(at)));
    }
    if (at > first && address.charCodeAt(first - 1) === SLASH) found = fold(found, hash);
    start = next;
  }
}
