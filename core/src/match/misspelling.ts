import type { Confidence } from '../finding.ts';
import type { Range } from '../range.ts';
import { isOwnCapital, isPartOfName, isTitleCase } from './capital.ts';
import { isInLatinText, standsBesideIdeograph } from './latin.ts';
import { isLiteral } from './literal.ts';
import {
  hasCapital,
  hasInnerCapital,
  hasSmall,
  isCapitalised,
  lengthOf,
  partsOf,
} from './writing.ts';

/** One space, or one joiner that stands close to both of its words or apart from both. */
const PLAIN = /^\.?[\w+#&/:!*]+(?:(?:\s+|[-.]|\s[-.]\s)[\w+#&/:!*]+)*$/u;

/** A name letter by letter: `A-Q-U-A`. */
const SPELT_OUT = /^\w(?:[-.]\w){2,}$/u;

/**
 * What the writing of a name alone says of it: how sure it is that the name is meant, and misspelt.
 * `possible` says that something else has to support it.
 */
export function readMisspelling(text: string, range: Range, form: string): Confidence | undefined {
  const found = text.slice(range.start, range.end);
  if (!PLAIN.test(found) || SPELT_OUT.test(found) || isInLatinText(text, range)) return undefined;
  if (!hasCapital(found)) {
    const isName = standsBesideIdeograph(text, range) && !isLiteral(text, range);
    return isName ? readSmall(found, form) : undefined;
  }
  if (isOwnCapital(text, range, found, form) || isTitleCase(found, form)) return undefined;
  if (!hasSmall(found)) {
    return hasInnerCapital(form) || !hasCapital(form) ? 'likely' : 'possible';
  }
  if (isPartOfName(text, range, found, form) || isOwnEnding(found, form)) return undefined;
  return readMixed(found, form);
}

const STRAY_JOINER = /\s[-.]\s/u;
const HYPHEN_INSIDE = /\S-/u;

/** Names as short as this are too often something else when they are broken. */
const MOST_SHORT = 4;
/** Names as short as this are words of the source language in small letters: `it`, `go`. */
const MOST_TINY = 2;

/** A name all in small letters. */
function readSmall(found: string, form: string): Confidence | undefined {
  // `github-actions` is an identifier.
  if (HYPHEN_INSIDE.test(found) && !form.includes('-')) return undefined;
  if (STRAY_JOINER.test(found)) return 'likely';
  const isBroken = partsOf(found).length > partsOf(form).length;
  const says = isBroken
    ? lengthOf(form) > MOST_SHORT
    : lengthOf(form) > MOST_TINY && hasInnerCapital(form);
  return says ? 'likely' : 'possible';
}

/** Names that end in `.js` are written `JS` as well: `EmberJS`. */
function isOwnEnding(found: string, form: string): boolean {
  return found.endsWith('JS') && form.endsWith('.js');
}

/** A name with both capital and small letters. */
function readMixed(found: string, form: string): Confidence {
  if (lengthOf(form) <= MOST_SHORT) return hasSmall(form) ? 'likely' : 'possible';
  const isBroken = partsOf(found).length > partsOf(form).length;
  // Broken where its parts begin, all the letters are right: `Git Hub`.
  if (isBroken && found.replace(/\s+/gu, '') !== form) return 'likely';
  if (!hasSmall(form) && isCapitalised(found)) return 'possible';
  // In `Docker compose` a part of the name may be a plain word.
  return partsOf(form).length > 1 && partsOf(found).length > 1 ? 'likely' : 'certain';
}
