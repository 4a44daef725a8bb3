import type { Entry } from '../glossary/entry.ts';

/** A rule: what sort of wrong rendering it reports. Its id names its file, doc page and diagnostic code. */
export interface Rule {
  readonly id: string;
  /** A few words for a list of rules. */
  readonly title: string;
  /** One sentence: what it reports. */
  readonly summary: string;
  /** Whether `found`, as it stands in the text, in place of `expected` is this rule's business. */
  readonly covers: (found: string, expected: string, entry: Entry) => boolean;
}
