import type { Names, UnlistedName } from './names.ts';
import type { Mention, PieceLinks } from './pieceLinks.ts';
import { namesShown } from './shown.ts';
import { says } from './soundNames.ts';
import { soundStretches } from './soundPattern.ts';
import { readLatinNames } from './source.ts';
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
  if (addresses.length + latin.length + stretches.length === 0) return NOTHING;
  const written = latin.flatMap(({ text, range }) => {
    const name = names.ofText(text);
    return name ? [{ name, text, range }] : [];
  });
  const shown = addresses.filter(
    (address) => address.shown === undefined || HAN.test(address.shown),
  );
  const told = shown.flatMap((address) => {
    const one = readToldName(address, names.lexicon);
    const name = one && names.ofAddress(one);
    return name ? [{ name, ...one.address }] : [];
  });
  return {
    named: renderedIn(
      source,
      new Set(shown.flatMap(({ text }) => names.namedIn(text))),
      stretches,
      names,
    ),
    homes: told.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
    inProse: written.map(({ name }) => name),
    written: written.map(({ name, text, range }) => ({ entry: name.entry, text, range })),
    told: told.map(({ name }) => name),
    stretches,
  };
}

/** Those of some entries, by their indices, of which a source shows a form, translated or by its sound. */
function renderedIn(
  source: string,
  entries: ReadonlySet<number>,
  stretches: readonly string[],
  names: Names,
): readonly number[] {
  if (entries.size === 0) return NONE;
  const { lexicon, namesAt, soundingAt } = names;
  const translated = namesShown(source, [...entries].flatMap(namesAt), names);
  const shown = new Set(translated.map(({ name }) => name.entry));
  return [...entries].filter(
    (index) =>
      namesAt(index).some(({ entry }) => shown.has(entry)) ||
      (stretches.length > 0 &&
        soundingAt(index).some((name) => stretches.some((one) => says(one, name, lexicon)))),
  );
}
