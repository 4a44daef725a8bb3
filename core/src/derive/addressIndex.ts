import { homeReached, toPlace } from '../evidence/address.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { openNameTables } from './nameTables.ts';

/** What addresses, without their protocol, say of the entries of a glossary. */
export interface AddressIndex {
  /** The indices of the entries of whose names an address holds the words. */
  readonly namedIn: (address: string) => readonly number[];
  /** The entries whose home it is. */
  readonly ownersOf: (address: string) => readonly Entry[];
}

/** Names of more words are not looked for in addresses. */
const MOST_WORDS = 6;

const KNOWN = new WeakMap<Glossary, AddressIndex>();

/** The index of a glossary, made once. */
export function addressIndexOf(glossary: Glossary): AddressIndex {
  const index = KNOWN.get(glossary) ?? createAddressIndex(glossary);
  KNOWN.set(glossary, index);
  return index;
}

function createAddressIndex({ parts: { names, entryAt } }: Glossary): AddressIndex {
  const find = openNameTables(names);
  return {
    namedIn: (address) => find.named(address, MOST_WORDS),
    ownersOf: (address) => {
      const indices = find.owning(address);
      if (indices.length === 0) return NONE;
      const place = toPlace(address.replace(/[?#].*$/u, ''));
      return indices
        .map(entryAt)
        .filter(({ homes }) => homeReached({ place }, homes) !== undefined);
    },
  };
}

const NONE: readonly Entry[] = [];
