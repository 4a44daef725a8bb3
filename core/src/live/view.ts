import type { FindCandidates } from '../derive/candidates.ts';
import type { Derivable, Suspect } from '../derive/derive.ts';
import { firstLinks } from '../derive/firstLinks.ts';
import type { Unread } from '../document.ts';
import type { Facts, MatchedRun, Sightings } from '../evidence/facts.ts';
import type { Evidence } from '../finding.ts';
import { addLetters, countOwn, type Letters, NO_LETTERS } from '../language/letters.ts';
import type { Language } from '../language/tag.ts';
import {
  BARRIER,
  type Comment,
  MOST_ADDRESS,
  OPENING_LENGTH,
  type Reference,
  type Run,
} from '../markdown/prose.ts';
import { type References, toReferences } from '../markdown/references.ts';
import { once } from '../memoize.ts';
import { partitionPoint } from '../partition.ts';
import { type Range, shift } from '../range.ts';
import type { Piece, ReadPiece } from './piece.ts';
import type { Pieces } from './pieces.ts';

/** An autolink, or a link whose text begins like an address. */
const MAY_SHOW_ADDRESS = /<[a-z][\w+.-]*:|\[[^\]]*:|:\/\/|www\.|@/iu;
/**
 * A lone `#` where a heading of the first level may begin, whatever containers stand before it, or a line
 * that may underline one.
 */
const MAIN_HEADING = /(?<!#)#(?:[ \t\n\r]|$)|[\n\r][ \t>]*=+[ \t]*(?:[\n\r]|$)/u;

/** The pieces of one version of a document, read where they are needed. */
export interface View {
  /** Whether the document defines addresses for links to refer to. */
  hasReferences(): boolean;
  /** Where a piece begins in the document. */
  startOf(index: number): number;
  /** The runs of a piece, at their place in the document. */
  runsOf(index: number): readonly MatchedRun[];
  /** Whether a range of the document is prose of one stretch. */
  isProse(range: Range): boolean;
  /** The entries of which the source of a piece shows a right form, or else the piece itself. */
  acceptedOf(index: number): Iterable<string>;
  /** Indices of the pieces that `isAsked`, in order; a piece is asked when its turn comes. */
  each(isAsked: (piece: Piece) => boolean): Iterable<number>;
  /**
   * Where an entry stands in a right form, or a word of a subject: counted until there are `enough`.
   */
  sightingsOf(key: string, enough: number): Sightings | undefined;
  /** The first link to the home of an entry, `undefined` where there is none. */
  linkTo(entry: string): Evidence | undefined;
  /** The pieces among `indices` that could not be parsed. */
  unreadOf(indices: Iterable<number>): readonly Unread[];
  comments(): readonly Comment[];
  /** The text of the front matter, empty where there is none. */
  frontMatter(): string;
  /** The letters in all pieces. */
  letters(language: Language): Letters;
  /** Whether they have so many letters of a language. */
  hasOwn(language: Language, enough: number): boolean;
  /** The address of the original, where the document names it in its opening. */
  sourceUrl(): string | undefined;
  /** What may be a form of a name that no pack lists; `undefined` where nothing may. */
  derivable(titleHolding: Facts['titleHolding']): Derivable | undefined;
}

/** `mark` is what the document has before its first piece. */
export function createView(
  { list, starts, contentStart }: Pieces,
  mark: number,
  findCandidates: () => FindCandidates,
): View {
  // A document in which nothing has to be read is never asked what it defines.
  const references = once((): References => toReferences(referencesIn(list)));
  const read = (index: number): ReadPiece | undefined => list[index]?.read(references());
  const baseOf = (index: number): number => (starts[index] ?? 0) + mark;
  const each = (isAsked: (piece: Piece) => boolean) => indicesOf(list, isAsked);

  const title = once((): Run | undefined => {
    for (const index of each((piece) => MAIN_HEADING.test(piece.text))) {
      const heading = read(index)?.runs.find(({ run }) => run.kind === 'mainHeading');
      if (heading) return heading.run;
    }
    return undefined;
  });

  const bases = once(() => list.map((_, index) => baseOf(index)));
  const links = once(() => list.map((piece) => piece.links()));
  const linked = once(() =>
    firstLinks(
      links().map(({ homes }) => homes),
      bases(),
    ),
  );
  const acceptedIn = once(() => indexAccepted(list));

  function piecesWith(entry: string): readonly number[] {
    const { byEntry, unclear } = acceptedIn();
    const clear = byEntry.get(entry) ?? [];
    return unclear.length === 0 ? clear : [...clear, ...unclear].sort((a, b) => a - b);
  }

  function acceptedOf(index: number): Iterable<string> {
    const scan = list[index]?.scan();
    return scan?.isUnclear ? (read(index)?.sightings.keys() ?? []) : (scan?.accepted ?? []);
  }

  /** The entries of which a source shows a right form, or else the piece itself. */
  function accepted(): Iterable<string> {
    const { byEntry, unclear } = acceptedIn();
    if (unclear.length === 0) return byEntry.keys();
    return new Set([...byEntry.keys(), ...unclear.flatMap((index) => [...acceptedOf(index)])]);
  }

  function runsOf(index: number): readonly MatchedRun[] {
    return (read(index)?.runs ?? []).map((matched) => {
      const { run } = matched;
      const isMain = run.kind === 'mainHeading' && run === title();
      return { ...matched, base: baseOf(index), isTitle: run.kind === 'title' || isMain };
    });
  }

  function isProse(range: Range): boolean {
    const index = partitionPoint(list.length, (one) => baseOf(one) > range.start) - 1;
    const { start, end } = shift(range, -baseOf(index));
    return (read(index)?.runs ?? []).some(({ run: { text, stretches } }) => {
      const around = stretches.find((one) => one.start <= start && end <= one.end);
      if (!around || around.isWhole) return false;
      const by = around.at - around.start;
      return !text.slice(start + by, end + by).includes(BARRIER);
    });
  }

  return {
    hasReferences: () => references().list.length > 0,
    each,
    sightingsOf: (entry, enough) => {
      let found: Sightings | undefined;
      for (const index of piecesWith(entry)) {
        const here = read(index)?.sightings.get(entry);
        if (!here) continue;
        const count = (found?.count ?? 0) + here.count;
        found = found ? { ...found, count } : { ...here, first: shift(here.first, baseOf(index)) };
        if (count >= enough) break;
      }
      return found;
    },
    startOf: baseOf,
    linkTo: (entry) => linked().get(entry),
    runsOf,
    isProse,
    acceptedOf,
    unreadOf: (indices) =>
      [...indices].flatMap((index) => {
        const reason = read(index)?.unread;
        if (reason === undefined) return [];
        const start = baseOf(index);
        const range = { start, end: start + (list[index]?.text.length ?? 0) };
        return [{ range, message: reason }];
      }),
    comments: () =>
      [...each((piece) => piece.mayHoldSwitch())].flatMap((index) =>
        (read(index)?.comments ?? []).map(({ text, range }) => {
          const base = baseOf(index);
          return { text, range: shift(range, base) };
        }),
      ),
    frontMatter: () => list[0]?.text.slice(0, contentStart) ?? '',
    letters: (language) =>
      list.reduce((sum, piece) => addLetters(sum, piece.letters(language)), NO_LETTERS),
    hasOwn(language, enough) {
      let missing = enough;
      for (const { text } of list) {
        if (missing <= 0) break;
        missing -= countOwn(text, language, missing);
      }
      return missing <= 0;
    },
    derivable: (titleHolding) => {
      const candidates = findCandidates()({
        titleHolding,
        sourceUrl,
        pieces: list,
        starts: bases(),
        links,
        accepted,
      });
      if (!candidates) return undefined;
      const suspects: Suspect[] = [];
      for (let index = 0; index < list.length; index++) {
        const names = candidates.mayStandIn(index);
        if (names.length === 0) continue;
        for (const matched of runsOf(index)) suspects.push({ matched, names });
      }
      return suspects.length > 0 ? { ...candidates, suspects } : undefined;
    },
    sourceUrl,
  };

  function sourceUrl(): string | undefined {
    const end = contentStart + OPENING_LENGTH;
    for (let i = 0; i < list.length && (starts[i] ?? end) < end; i++) {
      const opening = list[i]?.text.slice(0, OPENING_LENGTH + MOST_ADDRESS) ?? '';
      if (!MAY_SHOW_ADDRESS.test(opening)) continue;
      const base = starts[i] ?? 0;
      const own = read(i)?.ownAddresses.find(({ start }) => base + start < end);
      if (own) return own.url;
    }
    return undefined;
  }
}

function referencesIn(list: readonly Piece[]): readonly Reference[] {
  const found: Reference[] = [];
  for (const piece of list) for (const reference of piece.references()) found.push(reference);
  return found;
}

/** (A generator of each view would be of a kind of its own to the engine, and live longer for it.) */
function* indicesOf(list: readonly Piece[], isAsked: (piece: Piece) => boolean): Generator<number> {
  for (let index = 0; index < list.length; index++) {
    const piece = list[index];
    if (piece && isAsked(piece)) yield index;
  }
}

/** For each entry the pieces whose source shows a right form of it, and the pieces that do not tell. */
function indexAccepted(list: readonly Piece[]) {
  const byEntry = new Map<string, number[]>();
  const unclear: number[] = [];
  list.forEach((piece, index) => {
    const { accepted, isUnclear } = piece.scan();
    if (isUnclear) {
      unclear.push(index);
      return;
    }
    for (const entry of accepted) {
      const known = byEntry.get(entry);
      if (known) known.push(index);
      else byEntry.set(entry, [index]);
    }
  });
  return { byEntry, unclear };
}
