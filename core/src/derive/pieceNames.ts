import type { Entry } from '../glossary/entry.ts';
import type { Piece } from '../live/piece.ts';
import { memoize, memoizeWeakly } from '../memoize.ts';
import type { Range } from '../range.ts';
import type { Name, Names } from './names.ts';
import { readAddresses, readLatinNames } from './source.ts';
import { readToldNames } from './told.ts';

/** Where an entry is spoken of, and in which words. */
export interface Mention {
  readonly entry: Entry;
  readonly text: string;
  readonly range: Range;
}

/** What the source of a piece says of names. Places count from its start. */
export interface PieceNames {
  /** The entries that its addresses speak of. */
  readonly linked: readonly Entry[];
  /** The links to the homes of entries, and the addresses that tell names. */
  readonly homes: readonly Mention[];
  /** The names that no pack lists, of its prose and of its addresses. */
  readonly unlisted: readonly Name[];
  /** Where it writes the first of them. */
  readonly written: readonly Mention[];
}

/** Reads pieces, each of them once. */
export function createPieceReader(names: Names): (piece: Piece) => PieceNames {
  const ofText = memoize(names.ofText);
  return memoizeWeakly((piece: Piece) => readPiece(piece.text, { ...names, ofText }));
}

function readPiece(source: string, names: Names): PieceNames {
  const addresses = readAddresses(source);
  const written = readLatinNames(source).flatMap(({ text, range }) => {
    const name = names.ofText(text);
    return name ? [{ name, text, range }] : [];
  });
  const told = readToldNames(source, names.lexicon).flatMap((one) => {
    const name = names.ofAddress(one);
    return name ? [{ name, ...one.address }] : [];
  });
  return {
    linked: addresses.flatMap(({ text }) => names.entriesIn(text)),
    homes: [
      ...told.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
      ...addresses.flatMap(({ text, range }) =>
        names.ownersOf(text).map((entry) => ({ entry, text, range })),
      ),
    ],
    unlisted: [...written, ...told].map(({ name }) => name),
    written: written.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
  };
}
