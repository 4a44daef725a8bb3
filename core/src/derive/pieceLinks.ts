import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Range } from '../range.ts';
import { addressIndexOf } from './addressIndex.ts';
import { readAddresses, type SaidAddress } from './source.ts';

/** Where an entry is spoken of, and in which words. */
export interface Mention {
  readonly entry: Entry;
  readonly text: string;
  readonly range: Range;
}

/** An address, and the entries whose home it leads to. */
export interface OwnedAddress extends SaidAddress {
  readonly owners: readonly Entry[];
}

/** The addresses in the source of a piece. Places count from its start. */
export interface PieceLinks {
  readonly addresses: readonly OwnedAddress[];
  /** Those that lead to the homes of entries. */
  readonly homes: readonly Mention[];
}

const NONE: readonly never[] = [];
const NOTHING: PieceLinks = { addresses: NONE, homes: NONE };

/** Reads the addresses in the source of a piece. */
export function readLinks(glossary: Glossary, source: string): PieceLinks {
  const said = readAddresses(source);
  if (said.length === 0) return NOTHING;
  const { ownersOf } = addressIndexOf(glossary);
  const addresses = said.map((address) => ({ ...address, owners: ownersOf(address.text) }));
  if (addresses.every(({ owners }) => owners.length === 0)) return { addresses, homes: NONE };
  const homes = addresses.flatMap(({ owners, text, range }) =>
    owners.map((entry) => ({ entry, text, range })),
  );
  return { addresses, homes };
}
