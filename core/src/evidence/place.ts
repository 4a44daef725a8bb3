import type { Glossary } from '../glossary/glossary.ts';
import type { Match } from '../match/match.ts';
import type { Range } from '../range.ts';
import type { Facts, MatchedRun } from './facts.ts';

/** A match in its run. */
export interface Place {
  readonly glossary: Glossary;
  readonly matched: MatchedRun;
  readonly match: Match;
}

/** For each entry the matches that are certainly meant for it, with their ranges in the source. */
export type Certain = ReadonlyMap<string, ReadonlyMap<Match, Range>>;

/** A match in its document. */
export interface Case extends Place {
  readonly facts: Facts;
  /** The wrong renderings that are certain already, by entry id, and where they stand: they count as the name. */
  readonly certain: Certain;
  /** For each entry how often it stands in a writing that says nothing by itself: `docker`. */
  readonly doubtful: ReadonlyMap<string, number>;
}
