/** A stretch of a document: UTF-16 code unit offsets into its source, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `range` in a document by `text`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** The same stretch `by` units later. */
export function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
