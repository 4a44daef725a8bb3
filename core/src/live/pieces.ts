import type { Glossary } from '../glossary/glossary.ts';
import { cutDocument, cutsBehind } from '../markdown/cut.ts';
import { frontMatterEnd } from '../markdown/lines.ts';
import { type Scan, UNCLEAR } from '../match/scan.ts';
import type { ScanAtOnce } from '../match/scanAtOnce.ts';
import { partitionPoint } from '../partition.ts';
import type { TextEdit } from '../range.ts';
import { Piece } from './piece.ts';

/** The pieces of a text, in order; together they are the text. */
export interface Pieces {
  readonly list: readonly Piece[];
  /** Where each piece begins. */
  readonly starts: readonly number[];
  /** Where the content begins; the piece before it, if any, is front matter. */
  readonly contentStart: number;
}

function between(
  glossary: Glossary,
  text: string,
  starts: readonly number[],
  end: number,
  contentStart: number,
  scans: readonly Scan[] = [],
): Piece[] {
  return starts.map((start, index) => {
    const own = text.slice(start, starts[index + 1] ?? end);
    return new Piece(glossary, own, start < contentStart, scans[index]);
  });
}

/** Cuts a text; `scan` is one of all of it, where there is one. */
export function createPieces(glossary: Glossary, text: string, scan?: ScanAtOnce): Pieces {
  const { starts, contentStart } = cutDocument(text);
  const scans = scan?.scansOf(starts);
  return {
    list: between(glossary, text, starts, text.length, contentStart, scans),
    starts,
    contentStart,
  };
}

/** A text as one piece that has to be parsed: the same result, without the cuts. */
export function createOnePiece(glossary: Glossary, text: string): Pieces {
  return {
    list: [new Piece(glossary, text, true, UNCLEAR)],
    starts: [0],
    contentStart: frontMatterEnd(text),
  };
}

/** The index of the last start that is not behind `offset`. */
function indexAt(starts: readonly number[], offset: number): number {
  const behind = partitionPoint(starts.length, (index) => (starts[index] ?? 0) > offset);
  return Math.max(0, behind - 1);
}

const MAY_BE_FRONT_MATTER = /^(?:---|\+\+\+)/u;

/** Whether an edit can make front matter, change where it ends, or make it something else. */
function concernsFrontMatter(pieces: Pieces, text: string, { range }: TextEdit): boolean {
  if (pieces.contentStart > 0) return range.start < pieces.contentStart;
  return MAY_BE_FRONT_MATTER.test(text);
}

/**
 * The pieces of `text`, which is the text of `pieces` after `edit`. Cuts anew from the piece before the
 * edit to the first cut behind it that is an old one as well; all other pieces are kept.
 */
export function editPieces(
  glossary: Glossary,
  pieces: Pieces,
  text: string,
  edit: TextEdit,
): Pieces {
  if (concernsFrontMatter(pieces, text, edit)) return keepPieces(glossary, pieces, text);
  const { starts: old, contentStart } = pieces;
  const growth = edit.text.length - (edit.range.end - edit.range.start);
  const first = Math.max(contentStart > 0 ? 1 : 0, indexAt(old, edit.range.start) - 1);
  const from = old[first] ?? 0;
  let last = indexAt(old, edit.range.end) + 1;
  let end = text.length;
  const starts = [from];
  for (const cut of cutsBehind(text, from)) {
    const known = indexAt(old, cut - growth);
    if (known >= last && old[known] === cut - growth) {
      last = known;
      end = cut;
      break;
    }
    starts.push(cut);
  }
  if (end === text.length) last = old.length;
  return {
    contentStart,
    list: [
      ...pieces.list.slice(0, first),
      ...between(glossary, text, starts, end, 0),
      ...pieces.list.slice(last),
    ],
    starts: [...old.slice(0, first), ...starts, ...old.slice(last).map((start) => start + growth)],
  };
}

/** Cuts the whole text anew, and keeps the pieces whose text has not changed, each for one place. */
function keepPieces(glossary: Glossary, pieces: Pieces, text: string): Pieces {
  const known = new Map<string, Piece[]>();
  for (const piece of pieces.list.slice(1)) {
    const same = known.get(piece.text);
    if (same) same.push(piece);
    else known.set(piece.text, [piece]);
  }
  const cut = createPieces(glossary, text);
  const list = cut.list.map((piece, index) =>
    index === 0 ? piece : (known.get(piece.text)?.pop() ?? piece),
  );
  return { ...cut, list };
}
