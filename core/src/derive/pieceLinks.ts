import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Range } from '../range.ts';
import { type AddressIndex, addressIndexOf } from './addressIndex.ts';
import { type KeptForPieces, keepForPieces } from './kept.ts';
import { readAddresses, type SaidAddress } from './source.ts';

/** Where an entry is spoken of, and in which words. */
export interface Mention {
  readonly entry: Entry;
  readonly text: string;
  readonly range: Range;
}

/** The addresses in the source of a piece. Places count from its start. */
export interface PieceLinks {
  readonly addresses: readonly SaidAddress[];
  /** Those that lead to the homes of entries. */
  readonly homes: readonly Mention[];
}

/** Reads the addresses in the pieces of a document, each of them once. */
export function createLinkReader(glossary: Glossary): KeptForPieces<PieceLinks> {
  const index = addressIndexOf(glossary);
  return keepForPieces(({ text }) => readLinks(text, index));
}

const NONE: readonly never[] = [];
const NOTHING: PieceLinks = { addresses: NONE, homes: NONE };

function readLinks(source: string, { ownersOf }: AddressIndex): PieceLinks {
  const addresses = readAddresses(source);
  if (addresses.length === 0) return NOTHING;
  const homes = addresses.flatMap(({ text, range }) =>
    ownersOf(text).map((entry) => ({ entry, text, range })),
  );
  return { addresses, homes };
}
