import type { Entry } from '../glossary/entry.ts';
import { memoize } from '../memoize.ts';
import type { Range } from '../range.ts';
import { type KeptForPieces, keepForPieces } from './kept.ts';
import type { Names, UnlistedName } from './names.ts';
import { readAddresses, readLatinNames } from './source.ts';
import { readToldName } from './told.ts';

/** Where an entry is spoken of, and in which words. */
export interface Mention {
  readonly entry: Entry;
  readonly text: string;
  readonly range: Range;
}

/** What the source of a piece says of names. Places count from its start. */
export interface PieceNames {
  /** The entries that its addresses speak of, where a link may render them. */
  readonly linked: readonly Entry[];
  /** The links to the homes of entries, and the addresses that tell names. */
  readonly homes: readonly Mention[];
  /** The names that no pack lists, of its prose. */
  readonly inProse: readonly UnlistedName[];
  /** Where it writes them. */
  readonly written: readonly Mention[];
  /** The names that no pack lists, of its addresses. */
  readonly told: readonly UnlistedName[];
}

/** Reads the pieces of a document, each of them once. */
export function createPieceReader(names: Names): KeptForPieces<PieceNames> {
  const own = { ...names, ofText: memoize(names.ofText) };
  return keepForPieces(({ text }) => readPiece(text, own));
}

const NONE: readonly never[] = [];
const NOTHING: PieceNames = { linked: NONE, homes: NONE, inProse: NONE, written: NONE, told: NONE };
const HAN = /\p{Script=Han}/u;

function readPiece(source: string, names: Names): PieceNames {
  const addresses = readAddresses(source);
  const latin = readLatinNames(source);
  if (addresses.length === 0 && latin.length === 0) return NOTHING;
  const written = latin.flatMap(({ text, range }) => {
    const name = names.ofText(text);
    return name ? [{ name, text, range }] : [];
  });
  const told = addresses.flatMap((address) => {
    const one = readToldName(address, names.lexicon);
    const name = one && names.ofAddress(one);
    return name ? [{ name, ...one.address }] : [];
  });
  const owned = addresses.flatMap(({ text, range }) =>
    names.ownersOf(text).map((entry) => ({ entry, text, range })),
  );
  const rendering = addresses.filter(({ shown }) => shown === undefined || HAN.test(shown));
  return {
    linked: [
      ...owned.map(({ entry }) => entry),
      ...rendering.flatMap(({ text }) => names.entriesIn(text)),
    ],
    homes: [...told.map(({ name, text, range }) => ({ entry: name.entry, text, range })), ...owned],
    inProse: written.map(({ name }) => name),
    written: written.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
    told: told.map(({ name }) => name),
  };
}
