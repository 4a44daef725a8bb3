import type { Piece } from '../live/piece.ts';
import { keepForPieces } from './kept.ts';
import type { Names, UnlistedName } from './names.ts';
import type { Mention, PieceLinks } from './pieceLinks.ts';
import { readLatinNames } from './source.ts';
import { readToldName } from './told.ts';

/** What the source of a piece says of names. Places count from its start. */
export interface PieceNames {
  /** The indices of the entries that its addresses name, where a link may render them. */
  readonly named: readonly number[];
  /** The addresses that tell names. */
  readonly homes: readonly Mention[];
  /** The names that no pack lists, of its prose. */
  readonly inProse: readonly UnlistedName[];
  /** Where it writes them. */
  readonly written: readonly Mention[];
  /** The names that no pack lists, of its addresses. */
  readonly told: readonly UnlistedName[];
}

/** Reads the pieces of a document, each of them once. */
export function createPieceReader(
  names: Names,
): (pieces: readonly Piece[], links: readonly PieceLinks[]) => readonly PieceNames[] {
  let current: readonly PieceLinks[] = [];
  const read = keepForPieces(({ text }, index) => readPiece(text, current[index], names));
  return (pieces, links) => {
    current = links;
    return read(pieces);
  };
}

const NONE: readonly never[] = [];
const NO_LINKS: PieceLinks = { addresses: NONE, homes: NONE };
const NOTHING: PieceNames = { named: NONE, homes: NONE, inProse: NONE, written: NONE, told: NONE };
const HAN = /\p{Script=Han}/u;

function readPiece(source: string, links: PieceLinks | undefined, names: Names): PieceNames {
  const { addresses } = links ?? NO_LINKS;
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
  const rendering = addresses.filter(({ shown }) => shown === undefined || HAN.test(shown));
  return {
    named: rendering.flatMap(({ text }) => names.namedIn(text)),
    homes: told.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
    inProse: written.map(({ name }) => name),
    written: written.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
    told: told.map(({ name }) => name),
  };
}
