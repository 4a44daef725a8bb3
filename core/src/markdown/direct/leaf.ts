import type { Range } from '../../range.ts';
import type { RunKind } from '../prose.ts';

/** A block that holds inline content: its lines without indentation, marks of containers and line ends. */
export interface Leaf {
  readonly kind: RunKind;
  /** At least one, in order; only that of a cell may be empty. */
  readonly lines: readonly Range[];
}

/** The content of a leaf with its lines joined by line feeds, and where each unit stands in the source. */
export interface Content {
  readonly text: string;
  /** The offset in the source of an offset in `text`; that behind the text is that of its end. */
  at(offset: number): number;
  /** Whether it stands in the source in one piece. */
  readonly isUnbroken: boolean;
}

/** Joins the lines of a leaf. */
export function joinLines(source: string, { lines }: Leaf): Content {
  const [first] = lines;
  if (!first) return { text: '', at: (offset) => offset, isUnbroken: true };
  const last = lines[lines.length - 1] ?? first;
  const isUnbroken = lines.every(
    ({ end }, index) => (lines[index + 1]?.start ?? end + 1) === end + 1,
  );
  if (isUnbroken) {
    const { start } = first;
    return {
      text: source.slice(start, last.end),
      at: (offset) => start + offset,
      isUnbroken,
    };
  }
  const offsets: number[] = [];
  for (const { start, end } of lines) {
    for (let offset = start; offset <= end; offset++) offsets.push(offset);
  }
  return {
    text: lines.map(({ start, end }) => source.slice(start, end)).join('\n'),
    at: (offset) => offsets[offset] ?? last.end,
    isUnbroken,
  };
}
