import {
  chooseReason,
  describeEvidence,
  type Evidence,
  type Finding,
  type Range,
} from '@zhengming/core';

/** More evidence than this buries the message in the list of problems. */
const MAX_RELATED = 3;

/** So many characters around a place show what is said there. */
const BEFORE = 16;
const AFTER = 24;

/** Evidence that stands somewhere in the document. */
export type PlacedEvidence = Evidence & { readonly range: Range };

/** A place in the document that a finding is shown with, and what is told of it. */
export interface Related {
  readonly range: Range;
  readonly message: string;
}

/** The evidence that is shown below the message, where a client shows any. */
export function relatedEvidence({ evidence }: Finding): readonly PlacedEvidence[] {
  return evidence.filter(isPlaced).slice(0, MAX_RELATED);
}

function isPlaced(evidence: Evidence): evidence is PlacedEvidence {
  return evidence.range !== undefined;
}

/**
 * The evidence that is shown below the message, each with what it says; where the message says just that, with
 * the words that stand there.
 */
export function relate(finding: Finding, text: string): readonly Related[] {
  const reason = chooseReason(finding.evidence);
  const told = reason && describeEvidence(reason);
  return relatedEvidence(finding).map((evidence) => {
    const { range } = evidence;
    const described = describeEvidence(evidence);
    return { range, message: described === told ? excerpt(text, range) : described };
  });
}

/** A place with what stands around it on its line. */
function excerpt(text: string, { start, end }: Range): string {
  const from = Math.max(0, start - BEFORE);
  const before = text.slice(from, start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const after = text.slice(end, end + AFTER);
  const [rest = ''] = /^[^\r\n]*/u.exec(after) ?? [];
  const isCutBefore = lineStart === 0 && from > 0;
  const isCutAfter = rest.length === AFTER && end + AFTER < text.length;
  const shown = before.slice(lineStart) + text.slice(start, end) + rest;
  return `${isCutBefore ? '…' : ''}${shown.trim().replace(/\s+/gu, ' ')}${isCutAfter ? '…' : ''}`;
}
