import { openTexts, type TextTable, toTextTable } from '../glossary/textTable.ts';
import { memoize, memoizeSome, once } from '../memoize.ts';
import { partitionPoint } from '../partition.ts';

/** How a language treats the words of names. */
export interface NameWords {
  /** Words of names that translations leave out: `the`, `of`. */
  readonly silent: readonly string[];
  /** Words that stand behind names without belonging to them: `cluster`, `security`. */
  readonly generic: readonly string[];
  /** Words of names that are rightly translated: `foundation`, `corporation`. */
  readonly usual: readonly string[];
  /** Characters that go before or behind a name, so that they are no part of a longer word: 的, 和. */
  readonly particles: string;
  /** What a translation ends with that another word must follow: 的. */
  readonly modifiers: string;
  /** What stands behind the name of somebody who speaks: 说, 先生. */
  readonly saying: readonly string[];
  /** For each syllable the characters that foreign names are written with by their sound. */
  readonly sounds: Readonly<Record<string, string>>;
}

/** What a language makes of the words that names are made of, as it is read. */
export interface LexiconData extends NameWords {
  /** For each word in lower case its translations, the most usual first. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Translations that are everyday words of technical prose. */
  readonly ordinary: readonly string[];
}

/** The same in tables that threads can share and files can hold. */
export interface LexiconTables {
  readonly nameWords: NameWords;
  /** A word and its translations, separated by spaces, in order of the words. */
  readonly words: TextTable;
  /** In order. */
  readonly ordinary: TextTable;
}

/** Makes tables of a lexicon. */
export function toLexiconTables({ words, ordinary, ...nameWords }: LexiconData): LexiconTables {
  const lines = [...words].map(([word, own]) => [word, ...own].join(' '));
  return {
    nameWords,
    words: toTextTable(lines.sort(byKey)),
    ordinary: toTextTable([...ordinary].sort(byKey)),
  };
}

const keyOf = (line: string): string => {
  const space = line.indexOf(' ');
  return space < 0 ? line : line.slice(0, space);
};

const byKey = (a: string, b: string): number => (keyOf(a) < keyOf(b) ? -1 : 1);

export interface Lexicon {
  /** What translations put for a word in lower case. */
  translationsOf(word: string): readonly string[];
  isOrdinary(translation: string): boolean;
  isSilent(word: string): boolean;
  isGeneric(word: string): boolean;
  isUsual(word: string): boolean;
  isParticle(char: string): boolean;
  /** Whether somebody speaks whose name ends at an offset of a text. */
  speaks(text: string, at: number): boolean;
  /** The syllable of a character that foreign names are written with by their sound. */
  syllableOf(char: string): string | undefined;
  /** For each UTF-16 unit whether it is such a character: 1 or 0. */
  soundMarks(): Uint8Array;
  /** Whether a translation cannot end a name: 虚拟的. */
  isModifier(translation: string): boolean;
}

/** Opens tables for looking up; of what is asked for the line is read, and no other. */
export function createLexicon({ nameWords, words, ordinary }: LexiconTables): Lexicon {
  const silent = new Set(nameWords.silent);
  const generic = new Set(nameWords.generic);
  const usual = new Set(nameWords.usual);
  const particles = new Set(nameWords.particles);
  const modifiers = new Set(nameWords.modifiers);
  const findLine = createFindLine(words);
  const findOrdinary = createFindLine(ordinary);
  const syllables = once(() => toSyllables(nameWords.sounds));
  return {
    translationsOf: memoize((word) => findLine(word)?.split(' ').slice(1) ?? NONE),
    isOrdinary: memoizeSome(MOST_WORDS, (translation) => findOrdinary(translation) !== undefined),
    isSilent: (word) => silent.has(word),
    isGeneric: (word) => generic.has(word),
    isUsual: (word) => usual.has(word),
    isParticle: (char) => particles.has(char),
    speaks: (text, at) => nameWords.saying.some((one) => text.startsWith(one, at)),
    syllableOf: (char) => syllables().get(char),
    soundMarks: once(() => markChars(syllables().keys())),
    isModifier: (translation) => modifiers.has(translation.at(-1) ?? ''),
  };
}

function toSyllables(sounds: NameWords['sounds']): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(sounds).flatMap(([syllable, chars]) =>
      [...chars].map((char) => [char, syllable] as const),
    ),
  );
}

function markChars(chars: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (const char of chars) marks[char.charCodeAt(0)] = 1;
  return marks;
}

const NONE: readonly string[] = [];

/** So many words of documents are kept. */
const MOST_WORDS = 20_000;

/** Finds the line of a table, whose lines are in order of their keys, that begins with a key. */
function createFindLine(table: TextTable): (key: string) => string | undefined {
  const texts = openTexts(table);
  const { starts, codes } = table;

  /** How a line compares to a key: negative where it goes before it, 0 where it is the one. */
  function compare(line: number, key: string): number {
    const start = starts[line] ?? 0;
    const length = (starts[line + 1] ?? 0) - start;
    for (let i = 0; i < key.length; i++) {
      const code = i < length ? (codes[start + i] ?? 0) : SPACE;
      const difference = code - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return key.length === length || codes[start + key.length] === SPACE ? 0 : 1;
  }

  return (key) => {
    const line = partitionPoint(texts.count, (index) => compare(index, key) >= 0);
    return line < texts.count && compare(line, key) === 0 ? texts.at(line) : undefined;
  };
}

/** Goes before all characters of keys. */
const SPACE = 0x20;
