import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Text in which each code unit is a character of its own and only ideographs and their punctuation are
 * wide. Nearly all is such text, and it needs no Unicode tables, which take longer to load than a file
 * to check.
 */
const SIMPLE =
  /^[ -~\u00A1-\u00AC\u00AE-\u017F\u2010-\u2027\u3000-\u3029\u3030-\u303E\u4E00-\u9FFF\uFF01-\uFF60]*$/u;

const FIRST_WIDE = 0x2e80;

/** The characters of a text as a reader counts them: with marks, joiners and modifiers. */
export function toCharacters(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...characters.segment(text)].map(({ segment }) => segment);
}

/** How many columns a terminal shows a text in. */
export function displayWidth(text: string): number {
  return toCharacters(text).reduce((sum, character) => sum + widthOf(character), 0);
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (SIMPLE.test(character)) return code < FIRST_WIDE ? 1 : 2;
  if (/^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{M}\p{Cs}]+$/u.test(character)) return 0;
  return /\p{Emoji_Presentation}|\uFE0F/u.test(character) ? 2 : eastAsianWidth(code);
}
