import type { LineIndex, Range } from '@zhengming/core';

/**
 * More code units than any text has that fits beside a finding in a terminal, but for one that is made of
 * marks on a letter. A longer context is cut to one unit more.
 */
export const CONTEXT_LENGTH = 160;

/** What stands around a range in the lines that it begins and ends in, cut where that is long. */
export interface Context {
  readonly before: string;
  /** Behind it in the line that it starts in; empty where it goes over lines. */
  readonly after: string;
}

/** The context of a range of a text. */
export function contextAt(text: string, lines: LineIndex, { start, end }: Range): Context {
  const { line } = lines.positionAt(start);
  const lineStart = lines.lineStart(line);
  const lineEnd = lines.offsetAt({ line, column: Number.MAX_SAFE_INTEGER });
  return {
    before: text.slice(Math.max(lineStart, start - CONTEXT_LENGTH - 1), start),
    after: text.slice(end, Math.max(end, Math.min(lineEnd, end + CONTEXT_LENGTH + 1))),
  };
}
