const FRONT_MATTER_FENCE = /^(---|\+\+\+)[ \t]*$/u;

/** The offset behind front matter at the start of a text, 0 where there is none. */
export function frontMatterEnd(source: string): number {
  let fence: string | undefined;
  for (const { text, end } of linesFrom(source, 0)) {
    const found = FRONT_MATTER_FENCE.exec(text)?.[1];
    if (fence === undefined) {
      if (found === undefined) return 0;
      fence = found;
    } else if (found === fence) {
      return end;
    }
  }
  return 0;
}

/** A line and its place in the text. */
export interface LineAt {
  /** Without the line ending. */
  readonly text: string;
  readonly start: number;
  /** Behind the line ending. */
  readonly end: number;
}

const LINE_END = /\r\n|\n|\r/gu;

/** The lines of a text from an offset on. */
export function* linesFrom(text: string, from: number): Generator<LineAt> {
  const ending = new RegExp(LINE_END);
  ending.lastIndex = from;
  let start = from;
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    yield { text: text.slice(start, match.index), start, end: ending.lastIndex };
    start = ending.lastIndex;
  }
  if (start < text.length) yield { text: text.slice(start), start, end: text.length };
}
