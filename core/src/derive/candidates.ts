import type { DocumentContext } from '../document.ts';
import type { Sightings } from '../evidence/facts.ts';
import type { Evidence } from '../finding.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Piece } from '../live/piece.ts';
import { memoizeWeakly } from '../memoize.ts';
import { type Range, shift } from '../range.ts';
import type { Lexicon } from './lexicon.ts';
import { type Name, type Names, namesOf } from './names.ts';
import { createPieceReader, type PieceNames } from './pieceNames.ts';
import { createSearch, type Search } from './search.ts';

/** The names that a document gives evidence for, and where forms of them may stand. */
export interface Candidates {
  readonly lexicon: Lexicon;
  /** Where the document writes the names that no pack lists, by their entries' ids. */
  readonly sightings: ReadonlyMap<string, Sightings>;
  /** Its links to the homes of entries, the first for each id. */
  readonly linked: ReadonlyMap<string, Evidence>;
  /** The names of which a form may stand in a piece. */
  readonly mayStandIn: (piece: Piece) => readonly Name[];
}

/** A version of a document, as far as its candidates depend on it. */
export interface Version {
  readonly pieces: readonly Piece[];
  /** Where each piece begins in the document. */
  readonly starts: readonly number[];
  /** The entries of which a right form stands in a piece, by id; more of them do no harm. */
  readonly acceptedIn: (index: number) => Iterable<string>;
}

/** Finds the candidates of one document, again after each edit at the cost of what has changed. */
export type FindCandidates = (version: Version) => Candidates | undefined;

/** Without a lexicon there is nothing to derive. */
export function createFindCandidates(glossary: Glossary, context: DocumentContext): FindCandidates {
  const names = namesOf(glossary);
  if (!names) return () => undefined;
  const titled = context.path === undefined ? [] : names.entriesIn(`/${context.path}`);
  const read = createPieceReader(names);
  const searchFor = createKeptSearch();
  return (version) => {
    const own = version.pieces.map(read);
    const entries = new Set([...titled, ...own.flatMap(({ linked }) => linked)]);
    for (const entry of acceptedEntries(names, version)) entries.add(entry);
    const listed = [...entries].flatMap(names.ofEntry);
    const unlisted = uniqueById(own.flatMap((piece) => piece.unlisted));
    return {
      lexicon: names.lexicon,
      sightings: collectSightings(own, version.starts),
      linked: collectLinks(own, version.starts),
      mayStandIn: searchFor(version.pieces, [...listed, ...unlisted]),
    };
  };
}

type SearchFor = (pieces: readonly Piece[], names: readonly Name[]) => Candidates['mayStandIn'];

/** Keeps what was found in each piece for as long as the same names are looked for. */
function createKeptSearch(): SearchFor {
  let known: readonly Name[] | undefined;
  let hitsIn: (piece: Piece) => ReadonlySet<number> = () => NO_HITS;
  let search: Search<Name> = createSearch([]);
  return (pieces, names) => {
    const isSame = names.length === known?.length && names.every((one, at) => one === known?.[at]);
    if (!isSame) {
      known = names;
      const next = createSearch(names);
      search = next;
      hitsIn = memoizeWeakly((piece: Piece) => next.hitsIn(piece.text));
    }
    const hits = new Set<number>();
    for (const piece of pieces) for (const hit of hitsIn(piece)) hits.add(hit);
    const owners = hits.size > 0 ? search.ownersOf(hits) : NO_OWNERS;
    return (piece) => {
      if (owners.size === 0) return [];
      const found = new Set<Name>();
      for (const hit of hitsIn(piece)) for (const name of owners.get(hit) ?? []) found.add(name);
      if (found.size === 0) return [];
      const lower = piece.text.toLowerCase();
      return [...found].filter(({ pattern }) => pattern.mayStandIn(lower));
    };
  };
}

const NO_OWNERS: ReadonlyMap<number, readonly Name[]> = new Map();
const NO_HITS: ReadonlySet<number> = new Set();

function uniqueById(names: readonly Name[]): readonly Name[] {
  const byId = new Map<string, Name>();
  for (const name of names) if (!byId.has(name.entry.id)) byId.set(name.entry.id, name);
  return [...byId.values()];
}

function collectSightings(
  pieces: readonly PieceNames[],
  starts: readonly number[],
): ReadonlyMap<string, Sightings> {
  const sightings = new Map<string, Sightings>();
  pieces.forEach(({ written }, index) => {
    for (const { entry, text, range } of written) {
      const known = sightings.get(entry.id) ?? { count: 0, text, first: at(range, starts[index]) };
      sightings.set(entry.id, { ...known, count: known.count + 1 });
    }
  });
  return sightings;
}

function collectLinks(
  pieces: readonly PieceNames[],
  starts: readonly number[],
): ReadonlyMap<string, Evidence> {
  const links = new Map<string, Evidence>();
  pieces.forEach(({ homes }, index) => {
    for (const { entry, text, range } of homes) {
      if (links.has(entry.id)) continue;
      links.set(entry.id, {
        kind: 'linked',
        text,
        range: at(range, starts[index]),
        against: false,
      });
    }
  });
  return links;
}

const at = (range: Range, start = 0): Range => shift(range, start);

/** The entries of which a right form may stand in the document, and those whose names begin with one. */
function acceptedEntries({ entryOf, branded }: Names, { pieces, acceptedIn }: Version) {
  const ids = new Set<string>();
  for (const index of pieces.keys()) for (const id of acceptedIn(index)) ids.add(id);
  return [...ids].flatMap((id) => {
    const entry = entryOf(id);
    return entry ? [entry, ...branded(id)] : [];
  });
}
