import type { Glossary, NameCompletion } from '@zhengming/core';

/** After each of these letters the server is asked for names. */
export const TYPED_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters, and the characters that the language writes foreign names with by their sound. */
export function triggerCharacters({ lexicon }: Pick<Glossary, 'lexicon'>): readonly string[] {
  return [...TYPED_LETTERS, ...soundsOf(lexicon)];
}

function soundsOf(lexicon: Glossary['lexicon']): ReadonlySet<string> {
  return new Set(Object.values(lexicon?.nameWords.sounds ?? {}).join(''));
}

/** Shorter than this, what was typed may be anything. */
const LEAST_CAPITALIZED = 2;
const LEAST_OTHER = 3;
const LEAST_SOUNDS = 2;

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;

/** What stands before a command, a path, an address, a variable or a tag. */
const BEFORE_CODE = /[`</\\@#$&=:{.~-]$|\]\($/u;

/**
 * Of the names that may be meant those that are offered to somebody who did not ask for any. They are few, as
 * a list that comes up takes the Enter key from who only wants a new line: a Latin name in a line of the
 * language of the translation, a foreign name that is being written by its sound, all initials of a name.
 * None where the word is already right, and none where code is being written.
 */
export function selectUnasked(
  completions: readonly NameCompletion[],
  text: string,
  { lexicon }: Pick<Glossary, 'lexicon'>,
): readonly NameCompletion[] {
  const sounds = soundsOf(lexicon);
  const isRight = ({ form, range }: NameCompletion): boolean =>
    form === text.slice(range.start, range.end);
  if (completions.some(isRight)) return [];
  return completions.filter((one) => {
    const { range, by, rest, rendering } = one;
    const typed = text.slice(range.start, range.end);
    const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
    if (isInCode(before)) return false;
    if (by === 'rendering') {
      const isOwn = rendering?.when === 'always' && typed.length >= LEAST_SOUNDS;
      return isOwn && [...typed].every((char) => sounds.has(char));
    }
    if (!isOfTranslation(text, range.end, before)) return false;
    if (by === 'initials') return rest === '' && typed.length >= LEAST_OTHER;
    const least = /^\p{Lu}/u.test(typed) ? LEAST_CAPITALIZED : LEAST_OTHER;
    return by === 'form' && /^\p{Script=Latin}/u.test(typed) && typed.length >= least;
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
  return IDEOGRAPH.test(rest) || (rest.match(LATIN_WORD) ?? []).length === 0;
}
