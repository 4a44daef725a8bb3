import type { Piece } from '../live/piece.ts';

/** Gives what is found out of each piece of a version of a document. */
export type KeptForPieces<Value> = (pieces: readonly Piece[]) => readonly Value[];

/** Keeps what was found out of the pieces of a version for the next one, as far as it has the same pieces. */
export function keepForPieces<Value>(
  compute: (piece: Piece, index: number) => Value,
): KeptForPieces<Value> {
  let known: ReadonlyMap<Piece, Value> = new Map();
  return (pieces) => {
    const next = new Map<Piece, Value>();
    const values = computeAll(pieces, known, next, compute);
    known = next;
    return values;
  };
}

/** (A function that is made for each document would never become fast.) */
function computeAll<Value>(
  pieces: readonly Piece[],
  known: ReadonlyMap<Piece, Value>,
  next: Map<Piece, Value>,
  compute: (piece: Piece, index: number) => Value,
): readonly Value[] {
  const values: Value[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    const value = known.get(piece) ?? compute(piece, index);
    next.set(piece, value);
    values.push(value);
  }
  return values;
}
