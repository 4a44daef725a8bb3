import { readDirect } from './direct/readDirect.ts';
import { reasonNotToParse } from './limit.ts';
import { type Comment, type OwnAddress, type Run, shiftRun } from './prose.ts';
import { readProse } from './read.ts';
import { prefixFor, type References } from './references.ts';

/** The prose of a piece of a document. Offsets count from its start. */
export interface PieceProse {
  readonly runs: readonly Run[];
  readonly comments: readonly Comment[];
  readonly ownAddresses: readonly OwnAddress[];
  /** Why not all of it was read. */
  readonly unread: string | undefined;
}

const NOTHING = { runs: [], comments: [], ownAddresses: [] };

function parse(piece: string, references: References, isFront: boolean): PieceProse {
  const prefix = isFront ? '' : prefixFor(piece, references);
  const start = prefix.length;
  const prose = readProse(prefix + piece, {
    beginsDocument: isFront,
    start,
    addressOf: references.addressOf,
  });
  return {
    runs: prose.runs.map((run) => shiftRun(run, -start)),
    comments: prose.comments.map(({ text, range }) => ({
      text,
      range: { start: range.start - start, end: range.end - start },
    })),
    ownAddresses: prose.ownAddresses.map(({ url, start: at }) => ({ url, start: at - start })),
    unread: undefined,
  };
}

/**
 * Reads the prose of a piece of a document that defines `references`, without the parser where that gives
 * the same; `isFront` says that the piece begins with front matter. What is beyond the parser, whose stack
 * and time have bounds, is left unread.
 */
export function readPiece(piece: string, references: References, isFront: boolean): PieceProse {
  const direct = isFront ? undefined : readDirect(piece, references.isDefined);
  if (direct) return { ...direct, comments: [], unread: undefined };
  const reason = reasonNotToParse(piece);
  if (reason !== undefined) return { ...NOTHING, unread: `${reason}: it was not checked` };
  try {
    return parse(piece, references, isFront);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const unread = 'block that is nested too deep for the parser: it was not checked';
    return { ...NOTHING, unread };
  }
}
