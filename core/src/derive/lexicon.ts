import { openTexts, type TextTable, toTextTable } from '../glossary/textTable.ts';
import { memoize, once } from '../memoize.ts';

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

/** Opens tables for looking up; they are read when they are first asked for. */
export function createLexicon({ nameWords, words, ordinary }: LexiconTables): Lexicon {
  const silent = new Set(nameWords.silent);
  const generic = new Set(nameWords.generic);
  const usual = new Set(nameWords.usual);
  const particles = new Set(nameWords.particles);
  const modifiers = new Set(nameWords.modifiers);
  const translations = once(() => new Map(linesOf(words).map((line) => [keyOf(line), line])));
  const syllables = once(() => toSyllables(nameWords.sounds));
  const ordinaryWords = once(() => new Set(linesOf(ordinary)));
  return {
    translationsOf: memoize((word) => translations().get(word)?.split(' ').slice(1) ?? NONE),
    isOrdinary: (translation) => ordinaryWords().has(translation),
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

function linesOf(table: TextTable): readonly string[] {
  const texts = openTexts(table);
  return Array.from({ length: texts.count }, (_, index) => texts.at(index));
}
