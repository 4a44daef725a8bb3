import type { Example } from './tally.ts';

/** What a proposal rests on, the surest first. */
export const SOURCES = {
  source: 'the source text has the name in a link to the same address',
  gloss: 'the name stands in brackets behind it',
  home: 'it stands in links to the home of the name',
  derived: 'it is what a translation word by word, or by sound, makes of the name',
} as const;

export type Source = keyof typeof SOURCES;

/** A rendering that may be wrong for a name, as one source saw it. */
export interface Sighting {
  readonly source: Source;
  readonly rendering: string;
  readonly name: string;
  readonly documents: number;
  readonly examples: readonly Example[];
}

/** A rendering that may be wrong for a name, with all that was seen of it. */
export interface Proposal {
  readonly rendering: string;
  readonly name: string;
  /** For each source the documents that it saw it in. */
  readonly sources: Readonly<Partial<Record<Source, number>>>;
  readonly documents: number;
  readonly examples: readonly Example[];
  /** How often it stands in the background; 0 without one. */
  readonly background: number;
}
