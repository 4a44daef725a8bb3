import type { Range } from './range.ts';

/** What the evidence adds up to, strongest first. */
export const CONFIDENCES = ['certain', 'likely', 'possible'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/** Whether `confidence` is at least as strong as `minimum`. */
export function isAtLeast(confidence: Confidence, minimum: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(minimum);
}

export const EVIDENCE_KINDS = [
  'listed',
  'spelling',
  'link',
  'home',
  'document',
  'meant',
  'title',
  'slug',
  'neighbour',
  'subject',
  'gloss',
  'kept',
  'linked',
  'ordinary',
  'word',
  'literal',
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A fact of the document that supports, or speaks against, that a word stands for a name. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** What was found: a URL, a slug, the right name, a neighbouring word. */
  readonly text: string;
  /** Where it stands, `undefined` where it is not in the document (a file name). */
  readonly range: Range | undefined;
  /** Whether it speaks against the finding. */
  readonly against: boolean;
}

/** A wrong rendering found in a document, in plain editor terms. */
export interface Finding {
  /** The rule's id: its file name, doc page and diagnostic code. */
  readonly rule: string;
  /** The entry's id. */
  readonly entry: string;
  readonly range: Range;
  /** The source text of `range`. */
  readonly text: string;
  /** What should stand there, best first; never empty. */
  readonly expected: readonly string[];
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** "Unexpected X, expected Y" and why, in one sentence. */
  readonly message: string;
}
