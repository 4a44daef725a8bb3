import type { Letters } from './letters.ts';
import type { Language } from './tag.ts';

/** A language that shares ideographs shows by every fifth of its letters which one it is. */
const SHARE = 5;

/** So many of a script's own forms are no slip and no name. */
const FORMS = 2;

const isMany = (some: number, all: number): boolean => some * SHARE > all;

/** By script, whether letters show another language that is written with some of the same. */
const OTHERS: Readonly<Record<string, (letters: Letters) => boolean>> = {
  Hans: ({ own, kana, hangul, simplified, traditional }) =>
    isMany(kana + hangul, own) || (traditional >= FORMS && traditional > simplified),
  Hant: ({ own, kana, hangul, simplified, traditional }) =>
    isMany(kana + hangul, own) || (simplified >= FORMS && simplified > traditional),
  Jpan: ({ own, kana, hangul }) => !isMany(kana * 2, own) || isMany(hangul, own),
};

/** Whether letters show another language that is written with some of the same: Japanese, with ideographs. */
export function showsRelated(letters: Letters, { script }: Language): boolean {
  return OTHERS[script]?.(letters) ?? false;
}

/** With so many letters of the language a document has enough of it to be judged block by block. */
export const ENOUGH = 200;

/** With fewer words of other languages they are names. */
const SENTENCE = 12;

/** An ideograph says a little more than half a word; a text without much else has four words for each. */
const WORDS_FOR_ONE = 4;

/** Whether a document is in other languages but for a few words. */
export function isLittle({ own, words }: Letters): boolean {
  return own < ENOUGH && words >= SENTENCE && own * WORDS_FOR_ONE < words;
}

/** Whether a document is plainly in the language, whatever else is said of it. */
export function isPlain(letters: Letters, language: Language): boolean {
  return letters.own >= letters.words && letters.own > 0 && !showsRelated(letters, language);
}

/** A sentence of the language that holds names has at most two words for each of its letters. */
const NAMES = 2;

/** Whether a block is in another language. */
export function isForeign(letters: Letters, language: Language): boolean {
  const { own, words } = letters;
  return (words >= SENTENCE && own * NAMES < words) || showsRelated(letters, language);
}

/** A word that follows another has two letters and the space before it. */
const LEAST_WORD = 3;

/** With so many letters of its own, and none of others, a text of so many units is not foreign, whatever else is in it. */
export function enoughOwn(length: number): number {
  return length / LEAST_WORD / NAMES;
}
