import type { Finding } from './finding.ts';
import type { LeftAlone } from './language/decide.ts';
import type { Comment } from './markdown/prose.ts';
import type { Range } from './range.ts';

/** `mdx`: Markdown with elements, expressions and statements of JavaScript, which are no prose. */
export type Syntax = 'markdown' | 'mdx';

/** What is known of a document beside its text. */
export interface DocumentContext {
  /** Its path or URI: the last segment is the article's slug, and those before it may name its language. */
  readonly path?: string | undefined;
  /** What it is written in; left out, MDX where its path ends in `.mdx`. */
  readonly syntax?: Syntax | undefined;
}

/** A name that stands in the prose in one of its right forms. */
export interface NameOccurrence {
  readonly entry: string;
  readonly range: Range;
}

/** A part of a document that was not linted, and why. */
export interface Unread {
  readonly range: Range;
  /** "Unexpected X, expected Y". */
  readonly message: string;
}

/** A document and what the linter found in it. */
export interface LintedDocument {
  readonly text: string;
  readonly context: DocumentContext;
  /** In order of position; ranges do not overlap. */
  readonly findings: readonly Finding[];
  /** Why there are no findings in a document of another language; `undefined` where it was judged. */
  readonly leftAlone: () => LeftAlone | undefined;
  /** In order of position; looked for when they are first asked for. */
  readonly names: () => readonly NameOccurrence[];
  /** Whether a range is prose of one stretch, with no markup in it: what a reader reads, no code, no address. */
  readonly isProse: (range: Range) => boolean;
  /** The comments that are switches, or look like one, in order of position. */
  readonly comments: () => readonly Comment[];
  /** What could hold findings but is beyond what can be parsed in bounded time, in order of position. */
  readonly unread: readonly Unread[];
}
