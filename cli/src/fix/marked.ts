import type { TextEdit } from '@zhengming/core';

/** A byte order mark as UTF-8 has it. */
const MARK_BYTES = Buffer.of(0xef, 0xbb, 0xbf);

/** The byte order mark of a file, which reading leaves away; empty where it has none. */
export function markOf(bytes: Buffer): string {
  return bytes.subarray(0, MARK_BYTES.length).equals(MARK_BYTES) ? '\uFEFF' : '';
}

/** The edits of a text as those of the text with `mark` before it. */
export function behindMark(edits: readonly TextEdit[], mark: string): readonly TextEdit[] {
  return edits.map(({ range, text }) => ({
    range: { start: range.start + mark.length, end: range.end + mark.length },
    text,
  }));
}
