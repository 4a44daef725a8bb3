import { partitionPoint } from '../partition.ts';
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

/** A stretch of a run and where it stands in the source. */
export interface Stretch {
  /** The index in the run of its first unit. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** How many inline nodes stand around it. */
  readonly depth: number;
  /** Whether the range is that of all its units together, as of a character reference, not unit by unit. */
  readonly isWhole: boolean;
}

/**
 * What a reader reads of one block, decoded. Two units stand side by side in the source where the end of
 * one is the start of the other, else there is markup between them.
 */
export interface Run {
  readonly kind: RunKind;
  readonly text: string;
  /** In order of position; together they are the text. */
  readonly stretches: readonly Stretch[];
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

function stretchAt({ stretches }: Run, index: number): Stretch | undefined {
  const behind = partitionPoint(stretches.length, (one) => (stretches[one]?.at ?? 0) > index);
  return stretches[behind - 1];
}

/** Where a unit of a run begins in the source. */
export function startOf(run: Run, index: number): number {
  const stretch = stretchAt(run, index);
  if (!stretch) return 0;
  return stretch.isWhole ? stretch.start : stretch.start + index - stretch.at;
}

/** Where a unit of a run ends in the source. */
export function endOf(run: Run, index: number): number {
  const stretch = stretchAt(run, index);
  if (!stretch) return 0;
  return stretch.isWhole ? stretch.end : stretch.start + index - stretch.at + 1;
}

/** How many inline nodes stand around a unit of a run. */
export function depthOf(run: Run, index: number): number {
  return stretchAt(run, index)?.depth ?? 0;
}

/** The source range of a part of a run that is not empty. */
export function sourceRange(run: Run, { start, end }: Range): Range {
  return { start: startOf(run, start), end: endOf(run, end - 1) };
}

/** The same run in a source that begins `shift` units earlier. */
export function shiftRun(run: Run, shift: number): Run {
  if (shift === 0) return run;
  const stretches = run.stretches.map((stretch) => ({
    ...stretch,
    start: stretch.start + shift,
    end: stretch.end + shift,
  }));
  return { ...run, stretches };
}

const BYTE_ORDER_MARK = 0xfeff;

/** The length of the byte order marks at the start of a text: the parser drops one without counting it. */
export function markLength(text: string): number {
  let length = 0;
  while (text.charCodeAt(length) === BYTE_ORDER_MARK) length++;
  return length;
}
