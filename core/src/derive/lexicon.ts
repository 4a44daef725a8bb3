import { once } from '../memoize.ts';

/**
 * What a language makes of the words that names are made of. Plain data, so that it is shipped as it is;
 * read when it is first asked.
 */
export interface LexiconData {
  /** Lines of a word in lower case and its translations, the most usual first. */
  readonly words: string;
  /** Lines of translations that are everyday words of technical prose. */
  readonly ordinary: string;
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

const NONE: readonly string[] = [];

/** Makes a lexicon of its data. */
export function createLexicon(data: LexiconData): Lexicon {
  const words = once(() => indexLines(data.words));
  const ordinary = once(() => indexLines(data.ordinary));
  const silent = new Set(data.silent);
  const generic = new Set(data.generic);
  const usual = new Set(data.usual);
  const particles = new Set(data.particles);
  const modifiers = new Set(data.modifiers);
  return {
    translationsOf: (word) => words().get(word)?.split(' ') ?? NONE,
    isOrdinary: (translation) => ordinary().has(translation),
    isSilent: (word) => silent.has(word),
    isGeneric: (word) => generic.has(word),
    isUsual: (word) => usual.has(word),
    isParticle: (char) => particles.has(char),
    isModifier: (translation) => modifiers.has(translation.at(-1) ?? ''),
  };
}

/** Lines by their first words; translations never hold a space. */
function indexLines(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
    }),
  );
}
