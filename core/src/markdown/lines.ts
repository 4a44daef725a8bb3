const FRONT_MATTER_FENCE = /^(---|\+\+\+)[ \t]*$/u;

/** The offset behind front matter at the start of a text, 0 where there is none. */
export function frontMatterEnd(source: string): number {
  let fence: string | undefined;
  for (const line = createLineCursor(source, 0); line.next(); ) {
    const found = FRONT_MATTER_FENCE.exec(line.text())?.[1];
    if (fence === undefined) {
      if (found === undefined) return 0;
      fence = found;
    } else if (found === fence) {
      return line.end;
    }
  }
  return 0;
}

/** Goes over the lines of a text, which end with `\n`, `\r\n` or `\r`, and makes no object for any. */
export interface LineCursor {
  /** Where the line starts. */
  readonly start: number;
  /** Behind its ending. */
  readonly end: number;
  /** Goes on to the next line; false where there is none. It is called before the first. */
  next(): boolean;
  /** The line without its ending. */
  text(): string;
  /** Whether it is nothing but its ending. */
  isEmpty(): boolean;
  /** Its first UTF-16 unit, that of its ending where it is empty; not a number behind the text. */
  first(): number;
  /** Whether a character stands in it, always the same one. */
  has(char: string): boolean;
}

/** The lines of `source` from an offset on. */
export function createLineCursor(source: string, from: number): LineCursor {
  let feed = source.indexOf('\n', from);
  let carriage = source.indexOf('\r', from);
  let known = -1;
  let stop = from;
  const cursor = {
    start: from,
    end: from,
    next() {
      const { end: start } = cursor;
      if (start >= source.length) return false;
      if (feed >= 0 && feed < start) feed = source.indexOf('\n', start);
      if (carriage >= 0 && carriage < start) carriage = source.indexOf('\r', start);
      const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
      stop = isCarriage ? carriage : feed < 0 ? source.length : feed;
      cursor.start = start;
      cursor.end = Math.min(source.length, stop + (isCarriage && feed === stop + 1 ? 2 : 1));
      return true;
    },
    text: () => source.slice(cursor.start, stop),
    isEmpty: () => cursor.start === stop,
    first: () => source.charCodeAt(cursor.start),
    has(char: string) {
      // Where it stands next is looked up once, not for each line before it.
      if (known < cursor.start) {
        const found = source.indexOf(char, cursor.start);
        known = found < 0 ? source.length : found;
      }
      return known < stop;
    },
  };
  return cursor;
}
