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
