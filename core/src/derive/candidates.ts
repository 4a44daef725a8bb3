import type { DocumentContext } from '../document.ts';
import type { Sightings } from '../evidence/facts.ts';
import type { Evidence } from '../finding.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Piece } from '../live/piece.ts';
import { type Range, shift } from '../range.ts';
import type { Bundle } from './bundle.ts';
import { createEvident } from './evident.ts';
import { firstLinks } from './firstLinks.ts';
import { keepForPieces } from './kept.ts';
import { type LowerText, toLowerText } from './lowerText.ts';
import { type Name, type Names, namesOf, type UnlistedName } from './names.ts';
import type { Form } from './pattern.ts';
import type { PieceLinks } from './pieceLinks.ts';
import { createPieceReader, type PieceNames } from './pieceNames.ts';
import { createSearch, type Search } from './search.ts';
import { createHearNames } from './soundNames.ts';
import { scopeOf } from './strength.ts';

/** The names that a document gives evidence for, and where forms of them may stand. */
export interface Candidates extends Pick<Names, 'lexicon' | 'isListed'> {
  /** Where the document writes the names that no pack lists, by their entries' ids. */
  readonly sightings: ReadonlyMap<string, Sightings>;
  /** Its links to the homes of entries, the first for each id. */
  readonly linked: ReadonlyMap<string, Evidence>;
  /** The names of which a form may stand in a piece, by its index. */
  readonly mayStandIn: (piece: number) => readonly Name[];
}

/** A version of a document, as far as its candidates depend on it. */
export interface Version {
  readonly pieces: readonly Piece[];
  /** Where each piece begins in the document. */
  readonly starts: readonly number[];
  /** The addresses in each piece. */
  readonly links: readonly PieceLinks[];
  /** The entries of which a right form stands in the document, by id; more of them do no harm. */
  readonly accepted: () => Iterable<string>;
}

/** Finds the candidates of one document, again after each edit at the cost of what has changed. */
export type FindCandidates = (version: Version) => Candidates | undefined;

/** Without a lexicon there is nothing to derive. */
export function createFindCandidates(glossary: Glossary, context: DocumentContext): FindCandidates {
  const names = namesOf(glossary);
  if (!names) return () => undefined;
  const titled = context.path === undefined ? [] : names.namedIn(context.path);
  const readPieces = createPieceReader(names);
  const search = createKeptSearch();
  const hear = createHearNames(names.lexicon);
  return ({ pieces, starts, links, accepted }) => {
    const own = readPieces(pieces, links);
    const evident = createEvident(names, accepted(), [
      ...titled,
      ...own.flatMap(({ named }) => named),
      ...links.flatMap(({ homes }) => homes).flatMap(({ entry }) => names.indicesOf(entry.id)),
    ]);
    const unlisted = collectUnlisted(own).map(({ bundle }) => bundle);
    const namesIn = search(pieces, [...evident.bundles, ...unlisted]);
    const heardIn = hear(pieces, () => evident.said.flatMap(names.soundingAt));
    const mayStandIn = (index: number): readonly Name[] => {
      const found = namesIn(index);
      const heard = heardIn(index);
      if (found.length + heard.length === 0) return NO_NAMES;
      const lower = toLowerText(pieces[index]?.text ?? '');
      return [...found, ...heard].filter((name) =>
        name.pattern.mayStandIn(lower, (form) => mayBeMeant(lower, form, name, names)),
      );
    };
    return {
      lexicon: names.lexicon,
      isListed: names.isListed,
      sightings: collectSightings(own, starts),
      linked: firstLinks(
        own.map(({ homes }, index) => [...homes, ...(links[index]?.homes ?? [])]),
        starts,
      ),
      mayStandIn,
    };
  };
}

/** The names that no pack lists, each once: as the prose writes them, else as an address tells them. */
function collectUnlisted(pieces: readonly PieceNames[]): readonly UnlistedName[] {
  const byId = new Map<string, UnlistedName>();
  for (const key of ['inProse', 'told'] as const) {
    for (const piece of pieces) {
      for (const name of piece[key]) if (!byId.has(name.entry.id)) byId.set(name.entry.id, name);
    }
  }
  return [...byId.values()];
}

/** Gives the names of which a form may stand in a piece, by its index. */
type NamesIn = (piece: number) => readonly Name[];

const NO_NAMES: readonly Name[] = [];

/** Looks for names, and keeps what was found in each piece for as long as they are the same. */
function createKeptSearch(): (
  pieces: readonly Piece[],
  bundles: readonly Bundle<Name>[],
) => NamesIn {
  let known: readonly Bundle<Name>[] = [];
  let search: Search<Name> = createSearch([]);
  let hitsIn = keepForPieces(({ text }) => search.hitsIn(text));
  return (pieces, bundles) => {
    if (bundles.length === 0) return () => NO_NAMES;
    if (bundles.length !== known.length || bundles.some((one, at) => one !== known[at])) {
      known = bundles;
      const next = createSearch(bundles);
      search = next;
      hitsIn = keepForPieces(({ text }) => next.hitsIn(text));
    }
    const owners = search.ownersOf(hitsIn(pieces));
    return (index) => owners[index] ?? NO_NAMES;
  };
}

/** Whether a form in a source can be meant where it stands. */
function mayBeMeant(
  source: LowerText,
  form: Form,
  name: Name,
  { lexicon, isListed }: Names,
): boolean {
  const scope = scopeOf(form, name, lexicon);
  if (scope === undefined || isListed(source.slice(form.start, form.end), form, name)) return false;
  if (scope === 'anywhere') return true;
  if (scope === 'whole link') return source[form.start - 1] === '[' && source[form.end] === ']';
  const isInBrackets = source.lastIndexOf('[', form.start) >= 0;
  return isInBrackets || (scope === 'link or title' && MAY_BE_TITLE.test(source));
}

/** A heading of the first level, or a title of front matter. */
const MAY_BE_TITLE = /[#=]|title/u;

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
