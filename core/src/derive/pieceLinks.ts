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

/** The addresses in the source of a piece. Places count from its start. */
export interface PieceLinks {
  readonly addresses: readonly SaidAddress[];
  /** Those that lead to the homes of entries. */
  readonly homes: readonly Mention[];
}

const NONE: readonly never[] = [];
const NOTHING: PieceLinks = { addresses: NONE, homes: NONE };

/** Reads the addresses in the source of a piece. */
export function readLinks(glossary: Glossary, source: string): PieceLinks {
  const addresses = readAddresses(source);
  if (addresses.length === 0) return NOTHING;
  const { ownersOf } = addressIndexOf(glossary);
  const homes = addresses.flatMap(({ text, range }) =>
    ownersOf(text).map((entry) => ({ entry, text, range })),
  );
  return { addresses, homes };
}
