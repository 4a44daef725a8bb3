import { homeReached, toSlug } from '../evidence/address.ts';
import type { Entry } from '../glossary/entry.ts';

/** What addresses, without their protocol, say of entries. */
export interface AddressIndex {
  /** The entries of whose names an address holds the words, and whose home it may be. */
  readonly entriesIn: (address: string) => readonly Entry[];
  /** The entries whose home it is. */
  readonly ownersOf: (address: string) => readonly Entry[];
}

interface Spelling {
  readonly entry: Entry;
  /** What the words of the address must hold: `-policy-agent-`. */
  readonly slug: string;
}

/** Indexes entries by the first words of their names and by the hosts of their homes. */
export function indexAddresses(entries: Iterable<Entry>): AddressIndex {
  const bySlug = new Map<string, Spelling[]>();
  const byHome = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const original of entry.original) {
      const slug = toSlug(original);
      const joined = `-${slug.replaceAll('-', '')}-`;
      for (const one of new Set([slug, joined])) {
        add(bySlug, one.split('-')[1] ?? '', { entry, slug: one });
      }
    }
    for (const home of entry.homes) add(byHome, keyOfHome(home), entry);
  }
  bySlug.delete('');
  const mayOwn = (address: string): readonly Entry[] =>
    placesOf(address).flatMap((place) => byHome.get(place) ?? NONE);
  return {
    entriesIn: (address) => {
      const found = [...mayOwn(address)];
      const slug = `-${address.toLowerCase().replace(NOT_WORD, '-')}-`;
      for (let at = 0; at >= 0 && at < slug.length - 1; at = slug.indexOf('-', at + 1)) {
        const spellings = bySlug.get(slug.slice(at + 1, slug.indexOf('-', at + 1)));
        for (const one of spellings ?? NONE)
          if (slug.startsWith(one.slug, at)) found.push(one.entry);
      }
      return found;
    },
    ownersOf: (address) => {
      const entries = mayOwn(address);
      if (entries.length === 0) return NONE;
      const place = address.toLowerCase().replace(/^www\.|\/*(?:[?#].*)?$/gu, '');
      return entries.filter(({ homes }) => homeReached({ place }, homes) !== undefined);
    },
  };
}

const NONE: never[] = [];
const NOT_WORD = /[^a-z0-9]+/g;

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The host and the first part of the path, if there is one. */
function keyOfHome(home: string): string {
  const [host = '', first = ''] = home
    .toLowerCase()
    .replace(/^www\./u, '')
    .split('/');
  return first === '' ? host : `${host}/${first}`;
}

/** The keys of all homes that may hold an address: its host and those above it, with and without path. */
function placesOf(address: string): readonly string[] {
  const [host = '', first = ''] = address.toLowerCase().split(/[/?#]/u);
  const labels = host.split('.');
  const hosts = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
  return first === '' ? hosts : [...hosts, ...hosts.map((one) => `${one}/${first}`)];
}
