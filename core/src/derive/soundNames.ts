import type { Entry } from '../glossary/entry.ts';
import { rightForms } from '../glossary/entry.ts';
import { memoize, once } from '../memoize.ts';
import type { Lexicon } from './lexicon.ts';
import type { Name } from './names.ts';
import type { Pattern } from './pattern.ts';
import { fewestSyllables, firstLettersOf, maySay, saysName, soundOf } from './sound.ts';
import { createSoundPattern } from './soundPattern.ts';

/** A name of one word as it sounds. */
export interface SoundingName {
  readonly entry: Entry;
  readonly text: string;
  readonly letters: string;
  /** So many syllables it takes at least. */
  readonly fewest: number;
}

/** Shorter names sound like too many things. */
const SHORTEST = 4;
const ENDING = /\.(?:js|io|ai)$/u;

/** The names of an entry that are one word, as they sound. */
export function soundingNamesOf(entry: Entry): readonly SoundingName[] {
  return [...new Set([...rightForms(entry), ...entry.original])].flatMap((form) => {
    const text = form.replace(ENDING, '');
    const letters = text.length < SHORTEST ? undefined : soundOf(text);
    return letters === undefined
      ? []
      : [{ entry, text, letters, fewest: fewestSyllables(letters) }];
  });
}

/** Gives the names that a stretch of characters says by its sound. */
export type HearNames = (stretch: string) => readonly Name[];

/** Makes what hears some names. */
export function createHearNames(lexicon: Lexicon, names: () => readonly SoundingName[]): HearNames {
  const byLetter = once(() => groupByLetter(names()));
  return memoize((heard: string): readonly Name[] => {
    const syllables = syllablesOf(heard, lexicon);
    return [...firstLettersOf(syllables[0] ?? '')]
      .flatMap((letter) => byLetter().get(letter) ?? [])
      .filter(
        ({ letters, fewest }) =>
          maySay(syllables.length, letters, fewest) && saysName(syllables, letters),
      )
      .map((name) => toName(name, createSoundPattern(name.text, heard, lexicon)));
  });
}

/** Whether a stretch of characters says a name by its sound. */
export function says(heard: string, { letters }: SoundingName, lexicon: Lexicon): boolean {
  const syllables = syllablesOf(heard, lexicon);
  return (
    firstLettersOf(syllables[0] ?? '').includes(letters[0] ?? '') && saysName(syllables, letters)
  );
}

const syllablesOf = (heard: string, { syllableOf }: Lexicon): readonly string[] =>
  [...heard].map((char) => syllableOf(char) ?? '');

/** What is heard is expected, where it is a right form: Mayfield, not Mayfield Fund. */
function toName({ entry, text }: SoundingName, pattern: Pattern): Name {
  const isOther = text !== entry.name && rightForms(entry).includes(text);
  const expected = isOther ? text : undefined;
  return { entry, expected, isShort: false, pattern, source: 'sound' };
}

function groupByLetter(
  names: readonly SoundingName[],
): ReadonlyMap<string, readonly SoundingName[]> {
  const groups = new Map<string, SoundingName[]>();
  for (const name of names) {
    const letter = name.letters[0] ?? '';
    const known = groups.get(letter);
    if (known) known.push(name);
    else groups.set(letter, [name]);
  }
  return groups;
}
