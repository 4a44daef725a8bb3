import type { Range } from '../range.ts';
import { isIdeographic } from './script.ts';

/** So far from a phrase the words around it are looked at. */
const REACH = 80;
/** So many words of an alphabet around a name are a text of their own, not a name in a translation. */
const SENTENCE = 3;

const WORDS_BEFORE = /(?:[A-Za-z][\w'’-]*[\s,;:()"&-]+)+$/u;
const WORDS_AFTER = /^(?:[\s,;:()"&-]+[A-Za-z][\w'’-]*)+/u;
const WORD_BEFORE = /([A-Za-z][\w'’-]*)[\s]+$/u;
const WORD_AFTER = /^\s+(-{0,2}[A-Za-z][\w'’-]*)/u;
const WORD = /[A-Za-z][\w'’-]*/gu;

const count = (words: string | undefined): number => words?.match(WORD)?.length ?? 0;

/**
 * Whether a phrase in Latin letters stands in a Latin text: in a sentence that was not translated, or in
 * a command. There its letter case and its spaces are what they have to be.
 */
export function isInLatinText(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const around = count(WORDS_BEFORE.exec(before)?.[0]) + count(WORDS_AFTER.exec(after)?.[0]);
  if (around >= SENTENCE) return true;
  const beside = [WORD_BEFORE.exec(before)?.[1], WORD_AFTER.exec(after)?.[1]];
  const found = text.slice(start, end);
  if (!/[A-Z]/u.test(found))
    return beside.some((word) => word !== undefined && /^[-a-z]/u.test(word));
  if (/[a-z]/u.test(found)) return false;
  return beside.some((word) => word !== undefined && /^[A-Z]{2,}/u.test(word));
}

const MARKS_BEFORE = /[\s\p{P}]*$/u;
const MARKS_AFTER = /^[\s\p{P}]*/u;

/** Whether an ideograph stands next to a phrase, or only spaces and punctuation between them. */
export function standsBesideIdeograph(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).replace(MARKS_BEFORE, '');
  const after = text.slice(end, end + REACH).replace(MARKS_AFTER, '');
  return isIdeographic(before.charCodeAt(before.length - 1)) || isIdeographic(after.charCodeAt(0));
}
