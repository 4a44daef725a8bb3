/** A finding as the page holds it. Short names: there may be very many. */
export interface PageFinding {
  /** The entry, the rule. */
  readonly e: string;
  readonly r: string;
  /** What stands there, and what should, best first. */
  readonly t: string;
  readonly s: readonly string[];
  /** The confidence, the severity. */
  readonly c: string;
  readonly v: string;
  /** Line and column, from 1. */
  readonly l: number;
  readonly o: number;
  /** What stands before and behind it in its line. */
  readonly b: string;
  readonly a: string;
  /** The message. */
  readonly m: string;
  /** The language of the text, as BCP 47 names it. */
  readonly g: string;
}

/** The findings of a file as the page holds them. */
export interface PageFile {
  readonly path: string;
  readonly findings: readonly PageFinding[];
}

/** What the page says of the whole check. */
export interface PageSummary {
  /** How much was found, in words. */
  readonly text: string;
  /** How many findings the page does not show. */
  readonly unprinted: number;
  /** What could not be read. */
  readonly troubles: readonly string[];
}
