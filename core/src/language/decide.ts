import { memoize, once } from '../memoize.ts';
import type { Range } from '../range.ts';
import { languageOfPath } from './address.ts';
import { isInForeignBlock } from './block.ts';
import { languageOfFrontMatter } from './frontMatter.ts';
import { isToldByLetters, type Letters } from './letters.ts';
import { isSameLanguage, type Language, readLanguage } from './tag.ts';
import { ENOUGH, isLittle, isPlain } from './tell.ts';

/** Why a document is left alone. */
export interface LeftAlone {
  /** What tells: what the front matter states, where the document stands, or its letters. */
  readonly by: 'frontMatter' | 'path' | 'text';
  /** The language that is told, BCP 47 as it is written there; `undefined` where the letters tell. */
  readonly language: string | undefined;
}

/** What is asked of a document; each as seldom as can be. */
export interface Told {
  readonly path: string | undefined;
  /** The text of the front matter, empty where there is none. */
  readonly frontMatter: () => string;
  /** The letters of the document. */
  readonly letters: (language: Language) => Letters;
  /** Whether it has so many letters of a language. */
  readonly hasOwn: (language: Language, enough: number) => boolean;
}

/** Of tags there are few. */
const toLanguage = memoize(readLanguage);

/**
 * Why a document is not in `target`, the language of the translation; `undefined` where it is. What a document
 * states, or else its place, goes before its letters, but a document that is plainly in the language was
 * translated in its place, and what was stated has been left as it was.
 */
export function whyLeftAlone(target: string, told: Told): LeftAlone | undefined {
  const language = toLanguage(target);
  if (!language) return undefined;
  const stated = statedBy(told);
  if (stated && isSameLanguage(stated.language, language)) return undefined;
  if (stated) {
    if (isToldByLetters(language) && isPlain(told.letters(language), language)) return undefined;
    return { by: stated.by, language: stated.language.tag };
  }
  if (!isToldByLetters(language) || told.hasOwn(language, ENOUGH)) return undefined;
  return isLittle(told.letters(language)) ? { by: 'text', language: undefined } : undefined;
}

function statedBy({ path, frontMatter }: Told) {
  const inFront = languageOfFrontMatter(frontMatter());
  if (inFront) return { by: 'frontMatter', language: inFront } as const;
  const inPath = path === undefined ? undefined : languageOfPath(path);
  return inPath && ({ by: 'path', language: inPath } as const);
}

/** Says of ranges of a document whether they stand in a block of another language than `target`. */
export function createIsForeignAt(target: string, text: string): (range: Range) => boolean {
  const language = once(() => toLanguage(target));
  return (range) => {
    const known = language();
    return known !== undefined && isToldByLetters(known) && isInForeignBlock(text, range, known);
  };
}
