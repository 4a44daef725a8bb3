import type { DocumentContext } from '../document.ts';
import type { Evidence } from '../finding.ts';
import type { Entry } from '../glossary/entry.ts';
import { subjectKey } from '../glossary/glossary.ts';
import { type Run, sourceRange } from '../markdown/prose.ts';
import type { Match, Matches } from '../match/match.ts';
import { memoize, once } from '../memoize.ts';
import { partitionPoint } from '../partition.ts';
import { type Range, shift } from '../range.ts';
import { isDisguised, mayHoldWords, readAddress, slugHolding } from './address.ts';
import type { Local } from './local.ts';

/** A run with the phrases of the glossary in it, at its place in the document. */
export interface MatchedRun extends Matches {
  readonly run: Run;
  /** The offset in the document of what the run's offsets are counted from. */
  readonly base: number;
  /** Whether it is the document's title. */
  readonly isTitle: boolean;
  /** What was found beside its matches: kept for as long as the piece of the document that holds them. */
  readonly locals: Map<Match, readonly Local[]>;
}

/** The place in the document of a stretch of a run. */
export function placeOf({ run, base }: MatchedRun, range: Range): Range {
  return shift(sourceRange(run, range), base);
}

/** How often an entry stands in a document in a right form. */
export interface Sightings {
  /** Counted no further than it takes to be often. */
  readonly count: number;
  /** The form that stands first, and its place. */
  readonly text: string;
  readonly first: Range;
}

/** From so many sightings on a document speaks of something often. */
export const OFTEN = 3;

/** With so many words of a subject a document is about it. */
export const MAIN = 10;

/** What a document says that bears on its names. */
export interface Facts {
  /** The words of the document's own address that hold the name of an entry. */
  readonly titleHolding: (entry: Entry) => string | undefined;
  /** The first link to the home of an entry, `undefined` where there is none. */
  readonly linkTo: (entry: string) => Evidence | undefined;
  /** Where an entry stands in a right form, `undefined` where it does not. */
  readonly sightingsOf: (entry: string) => Sightings | undefined;
  /** Where words of a subject stand, `undefined` where none does. */
  readonly subjectOf: (subject: string) => Sightings | undefined;
}

/**
 * Counts the right forms of all entries in the runs of one source, and the words of all subjects, places
 * counted from its start.
 */
export function countSightings(
  runs: readonly ({ readonly run: Run } & Matches)[],
): ReadonlyMap<string, Sightings> {
  const sightings = new Map<string, Sightings>();
  const count = (key: string, run: Run, range: Range): void => {
    const known = sightings.get(key);
    sightings.set(key, {
      count: (known?.count ?? 0) + 1,
      text: known?.text ?? run.text.slice(range.start, range.end),
      first: known?.first ?? sourceRange(run, range),
    });
  };
  for (const { run, matches, subjectWords } of runs) {
    for (const { accepted, range } of matches) {
      for (const { id } of accepted) count(id, run, range);
    }
    for (const { subject, range } of subjectWords) count(subjectKey(subject), run, range);
  }
  return sightings;
}

/**
 * Finds the names in the addresses that stand for a document: its file name and the original's URL, which is
 * asked for only where the file name does not hold the name.
 */
export function createTitleHolding(
  context: DocumentContext,
  sourceUrl: () => string | undefined,
): Facts['titleHolding'] {
  const path = createSlugHolding(() => context.path);
  const source = createSlugHolding(sourceUrl);
  return memoize((entry: Entry) => path(entry.original) ?? source(entry.original));
}

/** Finds names in the last segment of an address, which is asked for, and read, only where it matters. */
function createSlugHolding(address: () => string | undefined) {
  const segment = once(() => {
    const url = address();
    return url === undefined ? undefined : lastSegmentOf(url);
  });
  const small = once(() => segment()?.toLowerCase());
  const read = once(() => readAddress(segment() ?? ''));
  return (originals: readonly string[]): string | undefined => {
    const text = small();
    if (text === undefined || (!isDisguised(text) && !mayHoldWords(text, originals)))
      return undefined;
    return slugHolding(read(), originals);
  };
}

/** Whether an entry stands in a stretch of a run in a right form. */
export function standsIn({ matches }: MatchedRun, entry: string, within: Range): boolean {
  for (let i = firstFrom(matches, within.start); i < matches.length; i++) {
    const match = matches[i];
    if (!match || match.range.start >= within.end) return false;
    if (match.accepted.some(({ id }) => id === entry)) return true;
  }
  return false;
}

/** The index of the first of `items`, which are in order, that ends behind `offset`. */
export function firstFrom(items: readonly { readonly range: Range }[], offset: number): number {
  return partitionPoint(items.length, (index) => (items[index]?.range.end ?? 0) > offset);
}

/** The last segment of the path of an address: of that of a document only it is about the document. */
export function lastSegmentOf(url: string): string {
  const path = url.replace(/[?#].*$/u, '').replace(/\/+$/u, '');
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
