import { homeReached } from '../evidence/address.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { type FindEntries, openNameTables } from './nameTables.ts';

/** What addresses, without their protocol, say of entries. */
export interface AddressIndex {
  /** The entries of whose names an address holds the words. */
  readonly entriesIn: (address: string) => readonly Entry[];
  /** The entries whose home it is. */
  readonly ownersOf: (address: string) => readonly Entry[];
}

/** Names of more words are not looked for in addresses. */
const MOST_WORDS = 6;

const KNOWN = new WeakMap<Glossary, AddressIndex>();

/** What addresses say of the entries of a glossary, made once. */
export function addressIndexOf(glossary: Glossary): AddressIndex {
  const { names, entryAt } = glossary.parts;
  const index = KNOWN.get(glossary) ?? createAddressIndex(openNameTables(names, entryAt));
  KNOWN.set(glossary, index);
  return index;
}

function createAddressIndex(find: FindEntries): AddressIndex {
  return {
    entriesIn: (address) => find.named(address, MOST_WORDS),
    ownersOf: (address) => {
      const entries = find.owning(address);
      if (entries.length === 0) return entries;
      const place = address.toLowerCase().replace(/^www\.|\/*(?:[?#].*)?$/gu, '');
      return entries.filter(({ homes }) => homeReached({ place }, homes) !== undefined);
    },
  };
}
