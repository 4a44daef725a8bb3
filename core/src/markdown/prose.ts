import type { Range } from '../range.ts';

/** Stands in a run for what is not prose: a code span, an image, a shortcode. Never part of a phrase. */
export const BARRIER = '\ufffc';

/** A link whose text stands in a run. */
export interface ProseLink {
  readonly url: string;
  /** Where its text stands in the run. */
  readonly range: Range;
}

export type RunKind = 'title' | 'heading' | 'paragraph' | 'cell' | 'alt' | 'frontMatter';

/**
 * What a reader reads of one block, decoded, with the place of every character in the source. `starts`
 * and `ends` give, for each unit of `text`, its range in the source; two units stand side by side in the
 * source where the end of one is the start of the other, else there is markup between them. `depths`
 * counts the inline nodes around each unit.
 */
export interface Run {
  readonly kind: RunKind;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly depths: Uint8Array;
  /** In order of position; links do not nest. */
  readonly links: readonly ProseLink[];
}

/** A switch in a comment: `<!-- zhengming-disable-next-line Rust -- reason -->`. */
export interface Comment {
  /** The comment's text without the marks. */
  readonly text: string;
  readonly range: Range;
}

/** What there is to lint in a document. */
export interface Prose {
  /** In order of position. */
  readonly runs: readonly Run[];
  readonly comments: readonly Comment[];
  /** The address of the original, where the document begins with one. */
  readonly sourceUrl: string | undefined;
}

/** The source range of a stretch of a run; `run` must not be empty. */
export function sourceRange(run: Run, { start, end }: Range): Range {
  return { start: run.starts[start] ?? 0, end: run.ends[end - 1] ?? 0 };
}
