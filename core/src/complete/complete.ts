import { type Entry, type Rendering, rightForms } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { foldPhrase } from '../match/fold.ts';
import { isWordCharacter } from '../match/script.ts';
import type { Range } from '../range.ts';
import { keysFrom } from './keys.ts';
import { phrasesFrom } from './phrases.ts';

/**
 * By what a name was found, the surest first: by the beginning of one of its right forms, of a wrong
 * rendering, of its name in the source language, or by the initials of how a form sounds.
 */
export const COMPLETED_BY = ['form', 'rendering', 'original', 'initials'] as const;

export type CompletedBy = (typeof COMPLETED_BY)[number];

/** A name that what stands before the cursor may be the beginning of. */
export interface NameCompletion {
  readonly entry: Entry;
  /** The right form to write. */
  readonly form: string;
  /** What was typed of it, up to the cursor. */
  readonly range: Range;
  readonly by: CompletedBy;
  /** The wrong rendering that was begun; `undefined` where none was. */
  readonly rendering: Rendering | undefined;
  /** What is left to type of what it was found by; empty where that was typed in full. */
  readonly rest: string;
}

/** No name, and no rendering of one, is looked for farther before the cursor. */
const MOST_TYPED = 60;

/** So many names nobody looks through. */
const MOST_FOUND = 400;

/**
 * The names that may be meant by what stands before `offset` on its line, the likeliest first. Knows nothing
 * of Markdown: whether prose is written there is for others to say.
 */
export function completeNames(
  glossary: Glossary,
  text: string,
  offset: number,
): readonly NameCompletion[] {
  const found = new Map<string, NameCompletion>();
  for (const start of beginnings(text, offset)) {
    for (const one of completionsFrom(glossary, text, { start, end: offset })) {
      const key = `${one.entry.id} ${one.form}`;
      const known = found.get(key);
      if (!known || compare(one, known) < 0) found.set(key, one);
    }
    if (found.size >= MOST_FOUND) break;
  }
  return [...found.values()].sort(compare);
}

/** Where a name may begin that ends at `offset`, the farthest first: not within a word. */
function* beginnings(text: string, offset: number): Iterable<number> {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  for (let start = Math.max(line, offset - MOST_TYPED); start < offset; start++) {
    const isInWord =
      isWordCharacter(text.charCodeAt(start)) && isWordCharacter(text.charCodeAt(start - 1));
    if (!isInWord && text.charAt(start).trim() !== '') yield start;
  }
}

function completionsFrom(glossary: Glossary, text: string, range: Range): NameCompletion[] {
  const typed = text.slice(range.start, range.end);
  const completions: NameCompletion[] = [];
  for (const { phrase, folded, rest } of phrasesFrom(glossary.trie, typed, MOST_FOUND)) {
    for (const meaning of glossary.meaningsOf(phrase)) {
      if (meaning.type === 'accepted') {
        const form = formOf(meaning.entry, folded);
        completions.push({
          entry: meaning.entry,
          form,
          range,
          by: 'form',
          rendering: undefined,
          rest,
        });
      } else if (meaning.type === 'wrong') {
        const { entry, rendering } = meaning;
        const form = rendering.expected ?? entry.name;
        completions.push({ entry, form, range, by: 'rendering', rendering, rest });
      }
    }
  }
  const { length } = foldPhrase(typed);
  for (const { key, entry, form, by } of keysFrom(glossary, typed, MOST_FOUND)) {
    completions.push({ entry, form, range, by, rendering: undefined, rest: key.slice(length) });
  }
  return completions;
}

/** The right form that a folded phrase is. */
function formOf(entry: Entry, folded: string): string {
  return rightForms(entry).find((form) => foldPhrase(form) === folded) ?? entry.name;
}

/**
 * What was typed most of goes first, then what is most surely meant. A name of few words goes before what is
 * named after it, and one that has many wrong renderings is one that is written often.
 */
function compare(a: NameCompletion, b: NameCompletion): number {
  return (
    a.range.start - b.range.start ||
    COMPLETED_BY.indexOf(a.by) - COMPLETED_BY.indexOf(b.by) ||
    Number(a.rest !== '') - Number(b.rest !== '') ||
    countWords(a.form) - countWords(b.form) ||
    b.entry.renderings.length - a.entry.renderings.length ||
    a.form.length - b.form.length ||
    (a.form < b.form ? -1 : 1)
  );
}

function countWords(form: string): number {
  return form.split(' ').length;
}
