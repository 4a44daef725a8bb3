import type { Range } from '../range.ts';

/** Stands in a run for what is not prose: a code span, an image, a shortcode. Never part of a phrase. */
export const BARRIER = '\ufffc';

/** A link whose text stands in a run. */
export interface ProseLink {
  readonly url: string;
  /** Where its text stands in the run. */
  readonly range: Range;
}

/** `title` is a title of front matter, `mainHeading` one of the first level: the first is the title too. */
export type RunKind =
  | 'title'
  | 'mainHeading'
  | 'heading'
  | 'paragraph'
  | 'cell'
  | 'alt'
  | 'frontMatter';

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

/** What other pieces of a document may refer to. */
export interface Reference {
  /** The label in the parser's normal form, without the brackets: `rust`, `^1`. */
  readonly label: string;
  /** The same without a footnote's mark; `undefined` for a footnote, which has no address. */
  readonly identifier: string | undefined;
  readonly url: string;
}

/** A link that shows its own address: `<https://…>`, and where it begins. */
export interface OwnAddress {
  readonly url: string;
  readonly start: number;
}

/** The original is named in the first so many units behind the front matter, or not at all. */
export const OPENING_LENGTH = 500;

/** A longer address is no address of an article. */
export const MOST_ADDRESS = 2000;

/** What there is to lint in a source. */
export interface Prose {
  /** In order of position. */
  readonly runs: readonly Run[];
  readonly comments: readonly Comment[];
  readonly references: readonly Reference[];
  /** The links in its opening that show their own address. */
  readonly ownAddresses: readonly OwnAddress[];
}

/** The source range of a stretch of a run; `run` must not be empty. */
export function sourceRange(run: Run, { start, end }: Range): Range {
  return { start: run.starts[start] ?? 0, end: run.ends[end - 1] ?? 0 };
}

/** The same run in a source that begins `shift` units earlier. */
export function shiftRun(run: Run, shift: number): Run {
  if (shift === 0) return run;
  return {
    ...run,
    starts: run.starts.map((offset) => offset + shift),
    ends: run.ends.map((offset) => offset + shift),
  };
}

const BYTE_ORDER_MARK = 0xfeff;

/** The length of the byte order marks at the start of a text: the parser drops one without counting it. */
export function markLength(text: string): number {
  let length = 0;
  while (text.charCodeAt(length) === BYTE_ORDER_MARK) length++;
  return length;
}
