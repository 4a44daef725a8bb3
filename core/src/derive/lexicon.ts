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
  const ordinaryWords = once(() => new Set(linesOf(ordinary)));
  return {
    translationsOf: memoize((word) => translations().get(word)?.split(' ').slice(1) ?? NONE),
    isOrdinary: (translation) => ordinaryWords().has(translation),
    isSilent: (word) => silent.has(word),
    isGeneric: (word) => generic.has(word),
    isUsual: (word) => usual.has(word),
    isParticle: (char) => particles.has(char),
    isModifier: (translation) => modifiers.has(translation.at(-1) ?? ''),
  };
}

const NONE: readonly string[] = [];

function linesOf(table: TextTable): readonly string[] {
  const texts = openTexts(table);
  return Array.from({ length: texts.count }, (_, index) => texts.at(index));
}
