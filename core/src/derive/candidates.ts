import type { DocumentContext } from '../document.ts';
import { type Facts, lastSegmentOf, type Sightings } from '../evidence/facts.ts';
import type { Evidence } from '../finding.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Piece } from '../live/piece.ts';
import { type Range, shift } from '../range.ts';
import type { Bundle } from './bundle.ts';
import { createEvident } from './evident.ts';
import { firstLinks } from './firstLinks.ts';
import { isSaidByLink } from './linkNames.ts';
import { type Name, type Names, namesOf } from './names.ts';
import type { PieceLinks } from './pieceLinks.ts';
import type { PieceNames } from './pieceNames.ts';
import { createSearch, type Search } from './search.ts';
import { namesShown, type ShownName } from './shown.ts';
import { createHearNames } from './soundNames.ts';
import { type Demand, whereSaid } from './strength.ts';

/** The names that a document gives evidence for, and where forms of them may stand. */
export interface Candidates extends Pick<Names, 'lexicon' | 'isListed'> {
  /** Where the document writes the names that no pack lists, by their entries' ids. */
  readonly sightings: ReadonlyMap<string, Sightings>;
  /** Its links to the homes of entries, the first for each id. */
  readonly linked: ReadonlyMap<string, Evidence>;
  /** The names of which a form may stand in a piece, by its index. */
  readonly mayStandIn: (piece: number) => readonly Name[];
  /** What a form of a name that stands in a stretch of the document must have for it, of what it asks for. */
  readonly admit: (demand: Demand, name: Name, text: string, range: Range) => Demand | undefined;
}

/** A version of a document, as far as its candidates depend on it. */
export interface Version extends Pick<Facts, 'titleHolding'> {
  readonly pieces: readonly Piece[];
  /** Where each piece begins in the document. */
  readonly starts: readonly number[];
  /** The addresses in each piece. */
  readonly links: () => readonly PieceLinks[];
  /** The entries of which a right form stands in the document, by id; more of them do no harm. */
  readonly accepted: () => Iterable<string>;
  /** The address of the original, where the document says it. */
  readonly sourceUrl: () => string | undefined;
}

/** Finds the candidates of one document, again after each edit at the cost of what has changed. */
export type FindCandidates = (version: Version) => Candidates | undefined;

/**
 * Where forms are looked for, the cheapest first: in the texts of links whose addresses say the name; of the
 * names of the glossary that the document says itself, too; or of all names that anything may speak for.
 */
export type Reach = 'links' | 'said' | 'anywhere';

/** Whether anything is looked for that no pack lists: without a lexicon there is nothing to derive. */
export function mayDerive(glossary: Glossary, reach: Reach | undefined): boolean {
  return reach !== undefined && namesOf(glossary) !== undefined;
}

/** Makes what finds nothing where nothing can be derived. */
export function createFindCandidates(
  glossary: Glossary,
  context: DocumentContext,
  reach: Reach,
): FindCandidates {
  const names = namesOf(glossary);
  if (!names) return () => undefined;
  if (reach === 'links') return findInLinks(names);
  return (reach === 'said' ? findSaid : findAnywhere)(names, context);
}

function findInLinks(names: Names): FindCandidates {
  const { lexicon, isListed } = names;
  return ({ pieces }) => {
    const own = pieces.map((piece) => piece.linkNames(names));
    if (own.every(({ length }) => length === 0)) return undefined;
    return {
      lexicon,
      isListed,
      sightings: NOTHING,
      linked: NOTHING,
      mayStandIn: (index) => own[index] ?? NONE,
      admit: (demand, name, text, range) =>
        isSaidByLink(text, range, name, names) ? demand : undefined,
    };
  };
}

const NOTHING = new Map<string, never>();

function findSaid(names: Names, context: DocumentContext): FindCandidates {
  const { lexicon, isListed, saidAt, indicesOf } = names;
  const searchFor = createKeptSearch();
  return (version) => {
    const { pieces } = version;
    const inLinks = pieces.map((piece) => piece.linkNames(names));
    const said = new Set(namedByAddress(version, context, names));
    const add = (id: string): void => {
      for (const index of indicesOf(id)) said.add(index);
    };
    for (const id of version.accepted()) add(id);
    // What is certain in a link speaks for the same name elsewhere.
    for (const own of inLinks) for (const { entry } of own) add(entry.id);
    const bundles = [...said].map(saidAt).filter(({ pairs }) => pairs.length > 0);
    const found = searchFor(bundles, pieces);
    return {
      lexicon,
      isListed,
      sightings: NOTHING,
      linked: NOTHING,
      mayStandIn: (index) => {
        const own = inLinks[index] ?? NONE;
        const hits = found[index] ?? NONE;
        if (hits.length === 0) return own;
        const shown = namesShown(pieces[index]?.text ?? '', hits, names).map(({ name }) => name);
        return own.length === 0 ? shown : [...new Set([...shown, ...own])];
      },
      admit: (demand, name, text, range) => {
        if (isSaidByLink(text, range, name, names)) return demand;
        return name.source === 'glossary' ? whereSaid(demand) : undefined;
      },
    };
  };
}

function findAnywhere(names: Names, context: DocumentContext): FindCandidates {
  const searchFor = createKeptSearch();
  return (version) => {
    const { pieces, starts } = version;
    const links = version.links();
    const own = pieces.map((piece) => piece.names(names));
    const accepted = new Set(version.accepted());
    const evident = createEvident(names, accepted, linkedIn(own, version, context, names));
    const namesIn = searchFor([...evident.bundles, ...unlistedIn(own)], pieces);
    const hear = createHearNames(names.lexicon, () => evident.said.flatMap(names.soundingAt));
    const sightings = collectSightings(own, starts);
    const linked = firstLinks(
      own.map(({ homes }, index) => joinLists(homes, links[index]?.homes ?? NONE)),
      starts,
    );
    const shown = pieces.map(({ text }, index) => {
      const stretches = own[index]?.stretches ?? NONE;
      const found = namesIn[index] ?? NONE;
      if (found.length + stretches.length === 0) return NONE;
      const heard = [...new Set(stretches)].flatMap(hear);
      return namesShown(text, joinLists(found, heard), names);
    });
    const said = { accepted, sightings, linked, titleHolding: version.titleHolding };
    const borneOut = collectBorneOut(shown, pieces, said);
    const { lexicon, isListed } = names;
    return {
      lexicon,
      isListed,
      sightings,
      linked,
      admit: (demand) => demand,
      mayStandIn: (index) =>
        (shown[index] ?? NONE)
          .map(({ name }) => name)
          .filter(({ entry }) => borneOut.has(entry.id)),
    };
  };
}

/** What the whole of a document says of its names. */
interface Said extends Pick<Candidates, 'sightings' | 'linked'>, Pick<Facts, 'titleHolding'> {
  readonly accepted: ReadonlySet<string>;
}

/**
 * The ids of the entries that something may speak for in one of the pieces at least: what is certain there
 * speaks for the others.
 */
function collectBorneOut(
  shown: readonly (readonly ShownName[])[],
  pieces: readonly Piece[],
  { accepted, sightings, linked, titleHolding }: Said,
): ReadonlySet<string> {
  const borneOut = new Set<string>();
  const isSaid = ({ entry, source }: Name): boolean =>
    // The names that only addresses tell stand in those.
    source === 'address' ||
    accepted.has(entry.id) ||
    sightings.has(entry.id) ||
    linked.has(entry.id) ||
    titleHolding(entry) !== undefined;
  shown.forEach((names, index) => {
    for (const { name, isKept } of names) {
      const { id } = name.entry;
      if (borneOut.has(id)) continue;
      if (isKept || pieces[index]?.text.includes('[') || isSaid(name)) borneOut.add(id);
    }
  });
  return borneOut;
}

const NONE: readonly never[] = [];

function joinLists<Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others];
}

/** The indices of the entries that the addresses of a document speak of, its own one and that of the original too. */
function linkedIn(
  pieces: readonly PieceNames[],
  version: Version,
  context: DocumentContext,
  names: Names,
): ReadonlySet<number> {
  const { indicesOf } = names;
  const linked = new Set(namedByAddress(version, context, names));
  for (const { named } of pieces) for (const index of named) linked.add(index);
  for (const { homes } of version.links()) {
    for (const { entry } of homes) for (const index of indicesOf(entry.id)) linked.add(index);
  }
  return linked;
}

/** The indices of the entries that the addresses of a document itself hold: its own one and that of the original. */
function namedByAddress(
  { sourceUrl }: Version,
  { path }: DocumentContext,
  { namedIn }: Names,
): readonly number[] {
  return [path, sourceUrl()].flatMap((one) =>
    one === undefined ? NONE : namedIn(lastSegmentOf(one)),
  );
}

/** The names that no pack lists, each once: as the prose writes them, else as an address tells them. */
function unlistedIn(pieces: readonly PieceNames[]): readonly Bundle<Name>[] {
  const byId = new Map<string, Bundle<Name>>();
  for (const key of ['inProse', 'told'] as const) {
    for (const piece of pieces) {
      for (const { entry, bundle } of piece[key])
        if (!byId.has(entry.id)) byId.set(entry.id, bundle);
    }
  }
  return [...byId.values()];
}

/** Gives the names of which a form may stand in each of the pieces. */
type SearchFor = (
  bundles: readonly Bundle<Name>[],
  pieces: readonly Piece[],
) => readonly (readonly Name[])[];

/** Makes a search that is kept for as long as the names are the same, so that the pieces keep what it finds. */
function createKeptSearch(): SearchFor {
  let known: readonly Bundle<Name>[] = [];
  let search: Search<Name> = createSearch(known);
  return (bundles, pieces) => {
    if (bundles.length === 0) return NONE;
    if (bundles.length !== known.length || bundles.some((one, at) => one !== known[at])) {
      known = bundles;
      search = createSearch(bundles);
    }
    const { hitsIn, ownersOf } = search;
    return ownersOf(pieces.map((piece) => piece.hits(hitsIn)));
  };
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

const at = (range: Range, start = 0): Range => shift(range, start);
