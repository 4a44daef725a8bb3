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

/** The lines of a text from an offset on; they end with `\n`, `\r\n` or `\r`. */
export function* linesFrom(text: string, from: number): Generator<LineAt> {
  let feed = text.indexOf('\n', from);
  let carriage = text.indexOf('\r', from);
  for (let start = from; start < text.length; ) {
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const stop = isCarriage ? carriage : feed < 0 ? text.length : feed;
    const end = Math.min(text.length, stop + (isCarriage && feed === stop + 1 ? 2 : 1));
    yield { text: text.slice(start, stop), start, end };
    start = end;
  }
}
