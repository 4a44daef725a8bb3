import { foldPhrase } from '../match/fold.ts';
import { type Entry, PLAIN_RENDERING, type Rendering } from './entry.ts';

const LATIN = /^[\x20-\x7e]+$/u;
const INNER_CAPITAL = /[A-Za-z0-9][A-Z]/u;

/** Shorter ones are all too often something else. */
const MINIMUM_LENGTH = 2;

/**
 * Whether another spelling of a form is worth telling of. A term is a plain word in the source language,
 * whatever its letter case, unless capitals inside it say otherwise (`DevOps`).
 */
function isSpelt({ kind }: Entry, form: string): boolean {
  if (!LATIN.test(form) || foldPhrase(form).length < MINIMUM_LENGTH) return false;
  return kind !== 'term' || (INNER_CAPITAL.test(form) && !form.includes(' '));
}

/** What other spellings of a right form of an entry are: a rendering that the document has to support. */
export function misspellingOf(entry: Entry, form: string): Rendering | undefined {
  if (!isSpelt(entry, form)) return undefined;
  return {
    ...PLAIN_RENDERING,
    text: form,
    when: 'evidence',
    expected: form === entry.name ? undefined : form,
    origin: entry.origin,
  };
}
