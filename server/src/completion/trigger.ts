import { type Glossary, hasOtherLetter, type NameCompletion } from '@zhengming/core';

/** After each of these letters editors may ask for names. */
export const TYPED_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Shorter than this, what was typed may be anything. */
const LEAST_TYPED = 2;

const CAPITALIZED = /^\p{Lu}/u;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;

/** What stands before a command, a path, an address, a variable or a tag. */
const BEFORE_CODE = /[`</\\@#$&=:{.~-]$|\]\($/u;

/**
 * Of the names that may be meant those that are offered to somebody who did not ask for any. They are few, as
 * a list that comes up takes the Enter key from who only wants a new line: a Latin name with its capital in a
 * line of the language of the translation, a foreign name that is being written by its sound. Small letters may
 * be an input method at work. None where the word is already right, and none where code is being written.
 */
export function selectUnasked(
  completions: readonly NameCompletion[],
  text: string,
  { lexicon }: Pick<Glossary, 'lexicon'>,
): readonly NameCompletion[] {
  const isRight = ({ form, range }: NameCompletion): boolean =>
    form === text.slice(range.start, range.end);
  if (completions.some(isRight)) return [];
  const sounds = new Set(Object.values(lexicon?.nameWords.sounds ?? {}).join(''));
  return completions.filter(({ range, by, rendering }) => {
    const typed = text.slice(range.start, range.end);
    const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
    if (typed.length < LEAST_TYPED || isInCode(before)) return false;
    if (by === 'rendering') {
      return rendering?.when === 'always' && [...typed].every((char) => sounds.has(char));
    }
    return by === 'form' && CAPITALIZED.test(typed) && isOfTranslation(text, range.end, before);
  });
}

/** A code span that is not closed yet is none to Markdown. */
function isInCode(before: string): boolean {
  return BEFORE_CODE.test(before) || before.split('`').length % 2 === 0;
}

/** Whether the line holds text of the language of the translation, or none but what is being typed. */
function isOfTranslation(text: string, end: number, before: string): boolean {
  const lineEnd = text.indexOf('\n', end);
  const rest = before + text.slice(end, lineEnd < 0 ? undefined : lineEnd);
  return hasOtherLetter(rest) || (rest.match(LATIN_WORD) ?? []).length === 0;
}
