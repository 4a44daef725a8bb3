import type { DocumentContext, LintedDocument, NameOccurrence, Unread } from '../document.ts';
import {
  createTitleHolding,
  type Facts,
  type MatchedRun,
  memoize,
  OFTEN,
  type Opening,
  placeOf,
  type Sightings,
} from '../evidence/facts.ts';
import { judgeDocument } from '../evidence/judge.ts';
import type { Finding } from '../finding.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { createLineIndex } from '../lineIndex.ts';
import {
  type Comment,
  MOST_ADDRESS,
  markLength,
  OPENING_LENGTH,
  type Run,
} from '../markdown/prose.ts';
import type { Range, TextEdit } from '../range.ts';
import { isSilenced, readSilences } from '../switches.ts';
import { type Piece, type ReadPiece, type References, toReferences } from './piece.ts';
import { createOnePiece, createPieces, editPieces, type Pieces } from './pieces.ts';

/** A document that is edited, and linted after every edit at the cost of what the edit changed. */
export interface LiveDocument {
  readonly text: string;
  /** Replaces the text of a range. */
  edit(edit: TextEdit): void;
  /** Makes `text` its text, as one edit of all that differs. */
  update(text: string): void;
  lint(): LintedDocument;
}

export interface LiveOptions {
  readonly context: DocumentContext;
  /** Which findings are reported. */
  readonly isWanted: (finding: Finding) => boolean;
  /** Parse the text as a whole: the result is the same, only slower. */
  readonly isWhole?: boolean;
}

/** An autolink, or a link whose text begins like an address. */
const MAY_SHOW_ADDRESS = /<[a-z][\w+.-]*:|\[[^\]]*:|:\/\/|www\.|@/iu;
const MAIN_HEADING = /(?:^|[\n\r])[ \t>\-+*\d.)]*(?:#|=+[ \t>]*(?:[\n\r]|$))/u;

/** The pieces of one version of a document, read where they are needed. */
interface View {
  /** The runs of a piece, at their place in the document. */
  runsOf(index: number): readonly MatchedRun[];
  /** Indices of the pieces that `isAsked`, in order; a piece is asked when its turn comes. */
  each(isAsked: (piece: Piece) => boolean): Iterable<number>;
  /** Where an entry stands in a right form: read no further than it takes to be often. */
  sightingsOf(entry: string): Sightings | undefined;
  /** The pieces among `indices` that could not be parsed. */
  unreadOf(indices: Iterable<number>): readonly Unread[];
  comments(): readonly Comment[];
  opening(): Opening;
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** `mark` is what the document has before its first piece. */
function createView({ list, starts, contentStart }: Pieces, mark: number): View {
  const references: References = toReferences(list.flatMap((piece) => piece.references()));
  const read = (index: number): ReadPiece | undefined => list[index]?.read(references);
  const baseOf = (index: number): number => (starts[index] ?? 0) + mark;
  function* each(isAsked: (piece: Piece) => boolean): Generator<number> {
    for (let index = 0; index < list.length; index++) {
      const piece = list[index];
      if (piece && isAsked(piece)) yield index;
    }
  }

  const title = memoize((_: undefined): Run | undefined => {
    for (const index of each((piece) => MAIN_HEADING.test(piece.text))) {
      const heading = read(index)?.runs.find(({ run }) => run.kind === 'mainHeading');
      if (heading) return heading.run;
    }
    return undefined;
  });

  const index = memoize((_: undefined) => indexAccepted(list));

  function piecesWith(entry: string): readonly number[] {
    const { byEntry, unclear } = index(undefined);
    const clear = byEntry.get(entry) ?? [];
    return unclear.length === 0 ? clear : [...clear, ...unclear].sort((a, b) => a - b);
  }

  return {
    each,
    sightingsOf: (entry) => {
      let found: Sightings | undefined;
      for (const index of piecesWith(entry)) {
        const here = read(index)?.sightings.get(entry);
        if (!here) continue;
        const count = (found?.count ?? 0) + here.count;
        found = found ? { ...found, count } : { ...here, first: shift(here.first, baseOf(index)) };
        if (count >= OFTEN) break;
      }
      return found;
    },
    runsOf: (index) =>
      (read(index)?.runs ?? []).map(({ run, matches }) => {
        const isMain = run.kind === 'mainHeading' && run === title(undefined);
        return { run, matches, base: baseOf(index), isTitle: run.kind === 'title' || isMain };
      }),
    unreadOf: (indices) =>
      [...indices].flatMap((index) => {
        const reason = read(index)?.unread;
        if (reason === undefined) return [];
        const start = baseOf(index);
        const range = { start, end: start + (list[index]?.text.length ?? 0) };
        return [{ range, message: `Unexpected ${reason}: it was not checked` }];
      }),
    comments: () =>
      [...each((piece) => piece.mayHoldSwitch)].flatMap((index) =>
        (read(index)?.comments ?? []).map(({ text, range }) => {
          const base = baseOf(index);
          return { text, range: shift(range, base) };
        }),
      ),
    opening: () => ({ text: openingText(), sourceUrl }),
  };

  function openingText(): string {
    let text = '';
    for (let i = 0; i < list.length && (starts[i] ?? 0) < contentStart + OPENING_LENGTH; i++) {
      text += list[i]?.text.slice(0, OPENING_LENGTH + MOST_ADDRESS);
    }
    return text;
  }

  function sourceUrl(): string | undefined {
    const end = contentStart + OPENING_LENGTH;
    for (let i = 0; i < list.length && (starts[i] ?? end) < end; i++) {
      if (!MAY_SHOW_ADDRESS.test(list[i]?.text ?? '')) continue;
      const base = starts[i] ?? 0;
      const own = read(i)?.ownAddresses.find(({ start }) => base + start < end);
      if (own) return own.url;
    }
    return undefined;
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

/** Opens a document for linting. */
export function openDocument(
  glossary: Glossary,
  initial: string,
  { context, isWanted, isWhole = false }: LiveOptions,
): LiveDocument {
  let text = initial;
  let pieces: Pieces | undefined;
  const cut = (whole: string): Pieces => (isWhole ? createOnePiece : createPieces)(glossary, whole);

  function view(): View {
    const mark = markLength(text);
    pieces ??= cut(text.slice(mark));
    return createView(pieces, mark);
  }

  function findings(current: View): readonly Finding[] {
    const suspects = [...current.each((piece) => piece.scan().mayBeWrong)];
    if (suspects.length === 0) return [];
    const facts: Facts = {
      titleHolding: createTitleHolding(context, current.opening()),
      sightingsOf: memoize(current.sightingsOf),
    };
    const runs = suspects.flatMap((index) => current.runsOf(index));
    const found = judgeDocument({ text, glossary, runs, facts }).filter(isWanted);
    const comments = found.length > 0 ? current.comments() : [];
    if (comments.length === 0) return found;
    const silences = readSilences(comments, text, createLineIndex(text));
    return found.filter(
      ({ range, rule, entry }) => !isSilenced(silences, range.start, rule, entry),
    );
  }

  function names(current: View): readonly NameOccurrence[] {
    const mayHold = (piece: Piece): boolean =>
      piece.scan().isUnclear || piece.scan().accepted.size > 0;
    return [...current.each(mayHold)]
      .flatMap((index) => current.runsOf(index))
      .flatMap((matched) =>
        matched.matches.flatMap(({ range, accepted }) =>
          accepted.map((entry) => ({ entry: entry.id, range: placeOf(matched, range) })),
        ),
      )
      .sort((a, b) => a.range.start - b.range.start);
  }

  function edit({ range, text: inserted }: TextEdit): void {
    const next = text.slice(0, range.start) + inserted + text.slice(range.end);
    const mark = markLength(text);
    if (pieces && !isWhole && markLength(next) === mark && range.start >= mark) {
      const moved = shift(range, -mark);
      pieces = editPieces(glossary, pieces, next.slice(mark), { range: moved, text: inserted });
    } else {
      pieces = undefined;
    }
    text = next;
  }

  return {
    get text() {
      return text;
    },
    edit,
    update: (next) => edit(differenceOf(text, next)),
    lint() {
      const current = view();
      let known: readonly NameOccurrence[] | undefined;
      return {
        text,
        context,
        findings: findings(current),
        unread: current.unreadOf(current.each((piece) => piece.scan().mayBeWrong)),
        get names() {
          known ??= names(current);
          return known;
        },
      };
    },
  };
}

/** The one edit between two texts: what stands between what they begin with and what they end with. */
function differenceOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  const range = { start, end: before.length - same };
  return { range, text: after.slice(start, after.length - same) };
}
