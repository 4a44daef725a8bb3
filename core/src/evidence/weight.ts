import type { Evidence, EvidenceKind } from '../finding.ts';
import type { Range } from '../range.ts';

/** What each kind of evidence is worth; `CERTAIN` and `LIKELY` are the sums that decide. See docs/evidence.md. */
export const POINTS = {
  link: 3,
  home: 3,
  gloss: 3,
  title: 3,
  documentOften: 3,
  document: 2,
  slug: 2,
  neighbour: 2,
  own: 2,
  subjectInSentence: 2,
  subjectMain: 2,
  subjectInBlock: 1,
  subjectOften: 1,
  against: -4,
} as const;

export const CERTAIN = 3;
export const LIKELY = 2;

/** A piece of evidence and what it is worth. */
export interface Weight {
  readonly points: number;
  readonly evidence: Evidence;
}

/** Evidence that speaks for a finding. */
export function speakFor(kind: EvidenceKind, points: number, text: string, range?: Range): Weight {
  return { points, evidence: { kind, text, range, against: false } };
}

/** Evidence that speaks against a finding. */
export function speakAgainst(kind: EvidenceKind, text: string, range: Range): Weight {
  return { points: POINTS.against, evidence: { kind, text, range, against: true } };
}

/** The same evidence `by` units later in the source. */
export function shiftWeight({ points, evidence }: Weight, by: number): Weight {
  const { range } = evidence;
  if (!range || by === 0) return { points, evidence };
  const moved = { start: range.start + by, end: range.end + by };
  return { points, evidence: { ...evidence, range: moved } };
}
