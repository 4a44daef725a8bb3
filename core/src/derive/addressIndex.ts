import { homeReached } from '../evidence/address.ts';
import type { Entry } from '../glossary/entry.ts';
import type { FindEntries } from './nameTables.ts';

/** What addresses, without their protocol, say of entries. */
export interface AddressIndex {
  /** The entries of whose names an address holds the words, and whose home it may be. */
  readonly entriesIn: (address: string) => readonly Entry[];
  /** The entries whose home it is. */
  readonly ownersOf: (address: string) => readonly Entry[];
}

const NOT_WORD = /[^a-z0-9]+/u;
/** Names of more words are not looked for in addresses. */
const MOST_WORDS = 6;

export function createAddressIndex(find: FindEntries): AddressIndex {
  const mayOwn = (address: string): readonly Entry[] =>
    placesOf(address).flatMap((place) => find('home', place));
  return {
    entriesIn: (address) => {
      const found = [...mayOwn(address)];
      const words = address.toLowerCase().split(NOT_WORD);
      for (let start = 0; start < words.length; start++) {
        let joined = '';
        for (const word of words.slice(start, start + MOST_WORDS)) {
          joined += word;
          found.push(...find('slug', joined));
        }
      }
      return found;
    },
    ownersOf: (address) => {
      const entries = mayOwn(address);
      if (entries.length === 0) return entries;
      const place = address.toLowerCase().replace(/^www\.|\/*(?:[?#].*)?$/gu, '');
      return entries.filter(({ homes }) => homeReached({ place }, homes) !== undefined);
    },
  };
}

/** The keys of all homes that may hold an address: its host and those above it, with and without path. */
function placesOf(address: string): readonly string[] {
  const [host = '', first = ''] = address.toLowerCase().split(/[/?#]/u);
  const labels = host.split('.');
  const hosts = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
  return first === '' ? hosts : [...hosts, ...hosts.map((one) => `${one}/${first}`)];
}
