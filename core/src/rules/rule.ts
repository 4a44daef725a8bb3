import type { Evidence } from '../finding.ts';
import type { Entry, Rendering } from '../glossary/entry.ts';

/** What was found in the place of a name or term. */
export interface WrongForm {
  /** As it stands in the text. */
  readonly found: string;
  /** What should stand there. */
  readonly expected: string;
  readonly entry: Entry;
  readonly rendering: Rendering;
  /** Why it is held for wrong, strongest kinds first. */
  readonly evidence: readonly Evidence[];
}

/** A rule: what sort of wrong form it reports. Its id names its file, doc page and diagnostic code. */
export interface Rule {
  readonly id: string;
  /** A few words for a list of rules. */
  readonly title: string;
  /** One sentence: what it reports. */
  readonly summary: string;
  /** Whether it is off until somebody turns it on. */
  readonly isOptional?: boolean;
  /** Whether a wrong form is this rule's business. */
  readonly covers: (form: WrongForm) => boolean;
}
