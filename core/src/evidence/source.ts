import type { Entry } from '../glossary/entry.ts';
import { once } from '../memoize.ts';
import { isDisguised, mayHaveHost, mayHoldWords } from './address.ts';

/** What the source of a piece tells of its prose and links without a parse: never less than a parse would. */
export interface Source {
  /** Whether a word, which holds no markup, may stand in its prose. */
  mayHold(word: string): boolean;
  /** Whether the address of one of its links may hold the name of an entry, or lead to its home. */
  mayLead(entry: Entry): boolean;
}

/** Without these a source is prose as it stands, but for what its lines begin with, and holds no links. */
const MARKUP = /[[\]\\*_~`<&]/u;
const PLAIN_ADDRESS = /\]\([^\s()\\]*\)/gu;
/** What may stand inside a word; code, tags and all else do not. */
const INSIDE_WORD = /[[\]\\*_~]/gu;
const OTHER_LINK = /\][([]/u;

const UNCLEAR_SOURCE: Source = { mayHold: () => true, mayLead: () => true };

/** `mayRefer` says that its links may have their addresses elsewhere in the document. */
export function readSource(text: string, mayRefer: boolean): Source {
  if (!MARKUP.test(text)) return { mayHold: (word) => text.includes(word), mayLead: () => false };
  // Only a parse tells what a reference stands for.
  if (text.includes('&') || (mayRefer && text.includes('['))) return UNCLEAR_SOURCE;
  // Of a word that markup breaks only the text without it holds all.
  const bare = once((): string | undefined => {
    const behind = text.replace(PLAIN_ADDRESS, ']');
    return OTHER_LINK.test(behind) ? undefined : behind.replace(INSIDE_WORD, '');
  });
  const lower = once(() => text.toLowerCase());
  return {
    mayHold: (word) => text.includes(word) || bare()?.includes(word) !== false,
    mayLead: ({ homes, original }) =>
      text.includes('](') &&
      (isDisguised(text) || mayHaveHost(lower(), homes) || mayHoldWords(lower(), original)),
  };
}
