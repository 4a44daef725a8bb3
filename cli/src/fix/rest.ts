import {
  type Confidence,
  createLineIndex,
  isAtLeast,
  type LintedDocument,
  type Problem,
  type Range,
} from '@zhengming/core';
import type { FoundFile } from '../check/walk.ts';
import { toVisible } from '../report/excerpt.ts';
import { type Counts, countFindings } from '../report/tally.ts';

/** What a file holds after it was fixed. */
export interface Rest {
  /** All that is left to find, by confidence. */
  readonly left: Counts;
  /** What of it should have been fixed, and could not be without harm to the markup: one a line. */
  readonly unfixable: readonly string[];
  /** Parts that were not checked. */
  readonly unread: readonly Problem[];
}

/** Tells what is left of a document in which what has at least the confidence `fixes` was fixed. */
export function describeRest(
  { path, shown }: FoundFile,
  { text, findings, unread }: LintedDocument,
  fixes: Confidence,
): Rest {
  const lines = createLineIndex(text);
  const placeOf = ({ start }: Range) => {
    const { line, column } = lines.positionAt(start);
    return { line: line + 1, column: column + 1 };
  };
  const unfixable = findings
    .filter(({ confidence }) => isAtLeast(confidence, fixes))
    .map(({ range, message }) => {
      const { line, column } = placeOf(range);
      return toVisible(`${shown}:${line}:${column}  not fixed  ${message}`);
    });
  return {
    left: countFindings(findings),
    unfixable,
    unread: unread.map(({ range, message }) => ({
      origin: { file: path, ...placeOf(range) },
      message,
    })),
  };
}
