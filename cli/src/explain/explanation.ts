import type { Entry, Evidence, Origin, Rendering } from '@zhengming/core';

/** What stands at a place of a file, and why there is a finding or none. */
export interface PlaceExplanation {
  readonly file: string;
  /** 1-based, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The phrase that stands there; `null` where there is none. */
  readonly text: string | null;
  readonly finding: ExplainedFinding | null;
  /** Why there is no finding, in sentences; empty where there is one. */
  readonly reasons: readonly string[];
  /** What the phrase is a right form of. */
  readonly right: readonly ExplainedEntry[];
  /** What the phrase may be a wrong rendering of, the best supported first. */
  readonly readings: readonly ExplainedReadingOf[];
}

/** A finding, and what decided how it is shown. */
export interface ExplainedFinding {
  readonly rule: string;
  readonly entry: string;
  /** Best first. */
  readonly expected: readonly string[];
  readonly confidence: string;
  readonly severity: string;
  /** The setting, such as `entries.rust`, and where it stands; `default` where nowhere. */
  readonly decidedBy: string;
  readonly message: string;
}

/** An entry and where it stands. */
export interface ExplainedEntry extends Pick<Entry, 'id' | 'name' | 'kind'> {
  readonly note: string | null;
  readonly pack: string;
  readonly origin: Origin;
}

/** A reading with what was weighed. */
export interface ExplainedReadingOf {
  readonly entry: ExplainedEntry;
  /** As the pack lists it. */
  readonly rendering: string;
  readonly when: Rendering['when'];
  readonly origin: Origin;
  /** 3 is certain, 2 likely, 1 possible, less is no finding. */
  readonly points: number;
  readonly evidence: readonly WeighedEvidence[];
}

/** A piece of evidence with its points; without line and column where it does not stand in the file. */
export interface WeighedEvidence extends Pick<Evidence, 'kind' | 'text' | 'against'> {
  readonly points: number;
  readonly line?: number;
  readonly column?: number;
}
