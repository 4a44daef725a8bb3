import { homeReached } from '../evidence/address.ts';
import type { Entry } from '../glossary/entry.ts';
import type { FindEntries } from './nameTables.ts';

/** What addresses, without their protocol, say of entries. */
export interface AddressIndex {
  /** The entries of whose names an address holds the words. */
  readonly entriesIn: (address: string) => readonly Entry[];
  /** The entries whose home it is. */
  readonly ownersOf: (address: string) => readonly Entry[];
}

/** Names of more words are not looked for in addresses. */
const MOST_WORDS = 6;

export function createAddressIndex(find: FindEntries): AddressIndex {
  const mayOwn = (address: string): readonly Entry[] => {
    let all: Entry[] | undefined;
    eachPlace(address, (place) => {
      const found = find('home', place);
      if (found.length > 0) (all ??= []).push(...found);
    });
    return all ?? NONE;
  };
  return {
    entriesIn: (address) => find.eachSlug(address, MOST_WORDS),
    ownersOf: (address) => {
      const entries = mayOwn(address);
      if (entries.length === 0) return entries;
      const place = address.toLowerCase().replace(/^www\.|\/*(?:[?#].*)?$/gu, '');
      return entries.filter(({ homes }) => homeReached({ place }, homes) !== undefined);
    },
  };
}

const NONE: readonly Entry[] = [];
const BEHIND_SEGMENT = /[/?#]/u;

/** The keys of all homes that may hold an address: its host and those above it, with and without path. */
function eachPlace(address: string, onPlace: (place: string) => void): void {
  const lower = address.toLowerCase();
  const slash = lower.search(BEHIND_SEGMENT);
  const host = slash < 0 ? lower : lower.slice(0, slash);
  const first = slash < 0 ? '' : (lower.slice(slash + 1).split(BEHIND_SEGMENT, 1)[0] ?? '');
  const last = host.lastIndexOf('.');
  for (let at = 0; at < last; at = host.indexOf('.', at) + 1) {
    const place = host.slice(at);
    onPlace(place);
    if (first !== '') onPlace(`${place}/${first}`);
    if (host.indexOf('.', at) === last) return;
  }
}
