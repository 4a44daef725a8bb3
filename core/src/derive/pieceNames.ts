import type { Names, UnlistedName } from './names.ts';
import type { Mention, PieceLinks } from './pieceLinks.ts';
import { namesShown } from './shown.ts';
import { says } from './soundNames.ts';
import { soundStretches } from './soundPattern.ts';
import { readLatinNames, type Said, type SaidAddress } from './source.ts';
import { readToldName } from './told.ts';

/** What the source of a piece says of names. Places count from its start. */
export interface PieceNames {
  /** The indices of the entries that its addresses name and of which it shows a form. */
  readonly named: readonly number[];
  /** The addresses that tell names. */
  readonly homes: readonly Mention[];
  /** The names that no pack lists, of its prose. */
  readonly inProse: readonly UnlistedName[];
  /** Where it writes them. */
  readonly written: readonly Mention[];
  /** The names that no pack lists, of its addresses. */
  readonly told: readonly UnlistedName[];
  /** Characters that foreign names are written with by their sound, see {@link soundStretches}. */
  readonly stretches: readonly string[];
}

const NONE: readonly never[] = [];
const NOTHING: PieceNames = {
  named: NONE,
  homes: NONE,
  inProse: NONE,
  written: NONE,
  told: NONE,
  stretches: NONE,
};
const HAN = /\p{Script=Han}/u;

/** Reads what a source with these addresses says of names. */
export function readNames(source: string, { addresses }: PieceLinks, names: Names): PieceNames {
  const latin = readLatinNames(source);
  const stretches = soundStretches(source, names.lexicon.soundMarks());
  const written = latin.length === 0 ? NONE : writtenIn(latin, names);
  const texts = addresses.filter(({ shown, isBare }) =>
    shown === undefined ? !isBare : HAN.test(shown),
  );
  const told = texts.length === 0 ? NONE : toldIn(texts, names);
  const named = texts.length === 0 ? NONE : namedIn(texts, names);
  if (stretches.length + written.length + told.length + named.length === 0) return NOTHING;
  return {
    named,
    homes: told.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
    inProse: written.map(({ name }) => name),
    written: written.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
    told: told.map(({ name }) => name),
    stretches,
  };
}

/** A name that no pack lists, where it stands. */
interface UnlistedMention extends Said {
  readonly name: UnlistedName;
}

function writtenIn(latin: readonly Said[], { ofText }: Names): readonly UnlistedMention[] {
  return latin.flatMap(({ text, range }) => {
    const name = ofText(text);
    return name ? [{ name, text, range }] : [];
  });
}

function toldIn(addresses: readonly SaidAddress[], names: Names): readonly UnlistedMention[] {
  return addresses.flatMap((address) => {
    const told = readToldName(address, names.lexicon);
    const name = told && names.ofAddress(told);
    return name ? [{ name, ...told.address }] : [];
  });
}

/** The indices of the entries that addresses name, where their links show a form, or do not tell. */
function namedIn(addresses: readonly SaidAddress[], names: Names): readonly number[] {
  const found: number[] = [];
  for (const { text, shown } of addresses) {
    const named = names.namedIn(text);
    if (named.length === 0) continue;
    found.push(...(shown === undefined ? named : renderedIn(`[${shown}]`, named, names)));
  }
  return found;
}

/** Those of some entries, by their indices, of which a source shows a form, translated or by its sound. */
function renderedIn(source: string, entries: readonly number[], names: Names): readonly number[] {
  const { lexicon, namesAt, soundingAt } = names;
  const stretches = soundStretches(source, lexicon.soundMarks());
  return entries.filter(
    (index) =>
      namesShown(source, namesAt(index), names).length > 0 ||
      (stretches.length > 0 &&
        soundingAt(index).some((name) => stretches.some((one) => says(one, name, lexicon)))),
  );
}
