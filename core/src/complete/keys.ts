import { type Entry, rightForms } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { foldPhrase } from '../match/fold.ts';
import { memoizeWeakly } from '../memoize.ts';
import { partitionPoint } from '../partition.ts';
import { createInitials, type InitialsOf } from './initials.ts';

/** What a right form can be found by that is no form itself. */
export interface Key {
  /** Folded. */
  readonly key: string;
  readonly by: 'original' | 'initials';
  readonly entry: Entry;
  readonly form: string;
}

/** Fewer initials than these are those of far too many words. */
const LEAST_INITIALS = 2;

/** A form with many characters that are read in several ways has no more ways than these. */
const MOST_READINGS = 4;

/** The keys of a glossary that begin with what was typed; they are made when they are first asked for. */
export function keysFrom(glossary: Glossary, typed: string, most: number): readonly Key[] {
  const begun = foldPhrase(typed);
  if (!/^[a-z]/u.test(begun)) return [];
  const keys = keysOf(glossary);
  const start = partitionPoint(keys.length, (index) => (keys[index]?.key ?? '') >= begun);
  const found: Key[] = [];
  for (let index = start; index < keys.length && found.length < most; index++) {
    const one = keys[index];
    if (!one?.key.startsWith(begun)) break;
    found.push(one);
  }
  return found;
}

/** In order of the keys. Reads all entries. */
const keysOf = memoizeWeakly((glossary: Glossary): readonly Key[] => {
  const initialsOf = createInitials(glossary.language);
  const keys: Key[] = [];
  for (const entry of glossary.entries.values()) {
    if (BEYOND_LATIN.test(entry.name)) {
      for (const original of entry.original) {
        keys.push({ key: foldPhrase(original), by: 'original', entry, form: entry.name });
      }
    }
    if (!initialsOf) continue;
    for (const form of rightForms(entry)) {
      if (!BEYOND_LATIN.test(form)) continue;
      for (const key of readings(form, initialsOf)) {
        if (key.length >= LEAST_INITIALS) keys.push({ key, by: 'initials', entry, form });
      }
    }
  }
  return keys.sort((a, b) => (a.key < b.key ? -1 : 1));
});

const BEYOND_LATIN = /[^\0-\u024f]/u;

/** The initials of a form, in each way it may be read; letters stand for themselves. */
function readings(form: string, initialsOf: InitialsOf): readonly string[] {
  let all = [''];
  for (const char of foldPhrase(form)) {
    const letters = /[a-z\d]/u.test(char) ? char : initialsOf(char);
    if (letters === '') continue;
    const longer = [...letters].flatMap((letter) => all.map((one) => one + letter));
    all = longer.slice(0, MOST_READINGS);
  }
  return all;
}
