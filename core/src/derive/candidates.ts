import type { DocumentContext } from '../document.ts';
import type { Sightings } from '../evidence/facts.ts';
import type { Evidence } from '../finding.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Piece } from '../live/piece.ts';
import { type Range, shift } from '../range.ts';
import type { Lexicon } from './lexicon.ts';
import { type Name, type Names, namesOf } from './names.ts';
import { createPieceReader, type PieceNames } from './pieceNames.ts';
import { createSearch } from './search.ts';

/** The names that a document gives evidence for, and where forms of them may stand. */
export interface Candidates {
  readonly lexicon: Lexicon;
  /** Where the document writes the names that no pack lists, by their entries' ids. */
  readonly sightings: ReadonlyMap<string, Sightings>;
  /** Its links to the homes of entries, the first for each id. */
  readonly linked: ReadonlyMap<string, Evidence>;
  /** The names of which a form may stand in a piece. */
  readonly mayStandIn: (piece: Piece) => ReadonlySet<Name>;
}

/** Finds the candidates of one document, again after each edit at the cost of what has changed. */
export type FindCandidates = (
  pieces: readonly Piece[],
  starts: readonly number[],
) => Candidates | undefined;

/** Without a lexicon there is nothing to derive. */
export function createFindCandidates(glossary: Glossary, context: DocumentContext): FindCandidates {
  const names = namesOf(glossary);
  if (!names) return () => undefined;
  const titled = context.path === undefined ? [] : names.entriesIn(`/${context.path}`);
  const read = createPieceReader(names);
  const searchFor = createKeptSearch(names);
  return (pieces, starts) => {
    const own = pieces.map(read);
    const entries = new Set([...titled, ...own.flatMap(({ linked }) => linked)]);
    for (const entry of acceptedIn(glossary, names, pieces)) entries.add(entry);
    return {
      lexicon: names.lexicon,
      sightings: collectSightings(own, starts),
      linked: collectLinks(own, starts),
      mayStandIn: searchFor([...entries], uniqueById(own.flatMap(({ unlisted }) => unlisted))),
    };
  };
}

type SearchFor = (entries: readonly Entry[], unlisted: readonly Name[]) => Candidates['mayStandIn'];

/** Keeps what was found in each piece for as long as the same names are looked for. */
function createKeptSearch(names: Names): SearchFor {
  let known: readonly (Entry | Name)[] | undefined;
  let mayStandIn: Candidates['mayStandIn'] = () => new Set();
  return (entries, unlisted) => {
    const next = [...entries, ...unlisted];
    const isSame = next.length === known?.length && next.every((one, at) => one === known?.[at]);
    if (isSame) return mayStandIn;
    known = next;
    const asked = new Set(entries);
    const own = createSearch<Name>();
    for (const name of unlisted) own.add(name);
    for (const entry of entries) for (const name of names.ofEntry(entry)) names.search.add(name);
    const found = new WeakMap<Piece, ReadonlySet<Name>>();
    mayStandIn = (piece) => {
      const here =
        found.get(piece) ??
        union(
          names.search.find(piece.text, ({ entry }) => asked.has(entry)),
          own.find(piece.text, () => true),
        );
      found.set(piece, here);
      return here;
    };
    return mayStandIn;
  };
}

function union<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): ReadonlySet<Item> {
  if (b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}

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

/** The entries of which a right form may stand in the pieces, and those whose names begin with one. */
function acceptedIn(
  { entries }: Glossary,
  names: Names,
  pieces: readonly Piece[],
): Iterable<Entry> {
  if (pieces.some((piece) => piece.scan().isUnclear)) return entries.values();
  const ids = new Set<string>();
  for (const piece of pieces) for (const id of piece.scan().accepted) ids.add(id);
  return [...ids].flatMap((id) => {
    const entry = entries.get(id);
    return entry ? [entry, ...names.branded(id)] : [];
  });
}
