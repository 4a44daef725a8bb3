import type { Confidence } from '../finding.ts';
import type { Range } from '../range.ts';
import { isInLatinText, standsBesideIdeograph } from './latin.ts';

/**
 * What the writing of a name alone says of it: how sure it is that the name is meant, and misspelt.
 * `possible` says that something else has to support it.
 */
export function readMisspelling(text: string, range: Range, form: string): Confidence | undefined {
  const found = text.slice(range.start, range.end);
  if (!PLAIN.test(found) || isInLatinText(text, range)) return undefined;
  if (!CAPITAL.test(found)) {
    return standsBesideIdeograph(text, range) ? readLowerCase(text, range, found, form) : undefined;
  }
  if (isOwnCapital(text, range, found, form)) return undefined;
  if (!/[a-z]/u.test(found))
    return INNER_CAPITAL.test(form) || !CAPITAL.test(form) ? 'likely' : 'possible';
  return isPartOfName(text, range, found, form) ? undefined : readMixedCase(found, form);
}

/** One space, or one joiner that stands close to both of its words or apart from both. */
const PLAIN = /^\.?[\w+#&/:!*]+(?:(?:\s+|[-.]|\s[-.]\s)[\w+#&/:!*]+)*$/u;
const CAPITAL = /[A-Z]/u;
const INNER_CAPITAL = /[A-Za-z0-9][A-Z]/u;
const GAP = /[\s.-]+/u;
/** Right before a word these make it the ending of a file name (`。json`) or an option (`–verbose`). */
const LITERAL_MARKS = '。–-';
const STRAY_JOINER = /\s[-.]\s/u;

/** Names as short as this are too often something else when they are broken. */
const MOST_SHORT = 4;
/** Names as short as this are words of the source language in lower case: `it`, `go`. */
const MOST_TINY = 2;

const partsOf = (text: string): number => text.split(GAP).length;
const lengthOf = (text: string): number => text.replace(/[\s.-]+/gu, '').length;

function readLowerCase(
  text: string,
  { start }: Range,
  found: string,
  form: string,
): Confidence | undefined {
  // `github-actions` is an identifier.
  if (/\S-/u.test(found) && !form.includes('-')) return undefined;
  if (isQuoted(text, start, start + found.length)) return undefined;
  if (start > 0 && LITERAL_MARKS.includes(text.charAt(start - 1))) return undefined;
  if (STRAY_JOINER.test(found)) return 'likely';
  if (partsOf(found) > partsOf(form)) return lengthOf(form) > MOST_SHORT ? 'likely' : 'possible';
  return lengthOf(form) > MOST_TINY && INNER_CAPITAL.test(form) ? 'likely' : 'possible';
}

const QUOTATION_MARKS = new Set('“”‘’"\'「」『』');

/** Whether a word stands alone in quotation marks: it is what somebody types or reads. */
function isQuoted(text: string, start: number, end: number): boolean {
  return QUOTATION_MARKS.has(text.charAt(start - 1)) && QUOTATION_MARKS.has(text.charAt(end));
}

/** Whether all that differs is the capital of the sentence. */
function isOwnCapital(text: string, { start }: Range, found: string, form: string): boolean {
  if (found.slice(1) !== form.slice(1)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return SENTENCE_START.test(before) || ARTICLE.test(found);
}

/** So far back the start of the sentence is looked for. */
const REACH = 40;
const SENTENCE_START = /(?:^|[。！？!?：:；;]|\.\s)[\s\p{Ps}\p{Pi}"'*\d.、)）]*$/u;
const ARTICLE = /^the\s/iu;

const CAPITALISED = /^[A-Z][a-z]+$/u;
const NAME_BEFORE = /[A-Z][\w-]* $/u;
const NAME_AFTER = /^ [A-Z]/u;
const OWN_ENDING = /JS$/u;

/** Whether it is a part of another name (`Next Thing`), or an ending that such names have (`EmberJS`). */
function isPartOfName(text: string, { start, end }: Range, found: string, form: string): boolean {
  if (OWN_ENDING.test(found) && form.endsWith('.js')) return true;
  if (lengthOf(form) > MOST_SHORT || !CAPITALISED.test(found)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return NAME_BEFORE.test(before) || NAME_AFTER.test(text.slice(end, end + 2));
}

function readMixedCase(found: string, form: string): Confidence {
  if (lengthOf(form) <= MOST_SHORT) return form === form.toUpperCase() ? 'possible' : 'likely';
  if (partsOf(found) > partsOf(form) && !hasHumps(found, form)) return 'likely';
  const isOneWord = !/[a-z]/u.test(form) && CAPITALISED.test(found);
  if (isOneWord) return 'possible';
  // In `Docker compose` a part of the name may be a plain word.
  return partsOf(form) > 1 && partsOf(found) > 1 ? 'likely' : 'certain';
}

/** Whether a broken name is broken where its parts begin: `Git Hub`, `Java Script`. */
function hasHumps(found: string, form: string): boolean {
  return found.replace(/\s+/gu, '') === form.replace(/\s+/gu, '');
}
