import { classifyCharacter } from 'micromark-util-classify-character';
import type { Mark } from './mark.ts';

/** A sequence of `*` or `_` that may open or close emphasis. It shrinks as its marks are used. */
export interface Attention {
  readonly marker: number;
  readonly opens: boolean;
  readonly closes: boolean;
  start: number;
  end: number;
}

const ASTERISK = 0x2a;
const LINE_FEED = 0x0a;
/** How the parser counts a line ending. */
const PARSED_LINE_END = -4;
const PUNCTUATION = 2;

function groupAt(text: string, offset: number): number | undefined {
  if (offset < 0 || offset >= text.length) return classifyCharacter(null);
  const code = text.charCodeAt(offset);
  return classifyCharacter(code === LINE_FEED ? PARSED_LINE_END : code);
}

/** Reads the sequence at `start`: by what stands around it, it may open, close, both or neither. */
export function readAttention(text: string, start: number): Attention {
  const marker = text.charCodeAt(start);
  let end = start + 1;
  while (text.charCodeAt(end) === marker) end++;
  const before = groupAt(text, start - 1);
  const after = groupAt(text, end);
  const opens = !after || (after === PUNCTUATION && !!before);
  const closes = !before || (before === PUNCTUATION && !!after);
  if (marker === ASTERISK) return { marker, opens, closes, start, end };
  return {
    marker,
    opens: opens && (!!before || !closes),
    closes: closes && (!!after || !opens),
    start,
    end,
  };
}

const sizeOf = ({ start, end }: Attention): number => end - start;

/** Where one may open and the other close as well, sizes that add up to a multiple of three do not fit. */
function fits(opener: Attention, closer: Attention): boolean {
  if (opener.marker !== closer.marker) return false;
  if (!opener.closes && !closer.opens) return true;
  return sizeOf(closer) % 3 === 0 || (sizeOf(opener) + sizeOf(closer)) % 3 !== 0;
}

/** Beyond so many that are open, or so long a sequence, pairing costs too much. */
const MOST_OPEN = 500;

/**
 * Pairs openers and closers, innermost first, and gives `onMark` the marks that are used up; false where
 * it would cost too much.
 */
export function resolveAttention(
  sequences: readonly Attention[],
  onMark: (mark: Mark) => void,
): boolean {
  const open: Attention[] = [];
  for (const sequence of sequences) {
    if (open.length > MOST_OPEN || sizeOf(sequence) > MOST_OPEN) return false;
    while (sequence.closes && sizeOf(sequence) > 0) {
      const index = open.findLastIndex((one) => fits(one, sequence));
      const opener = open[index];
      if (!opener) break;
      // What stands between the two can open nothing any more.
      open.length = index + 1;
      const used = sizeOf(opener) > 1 && sizeOf(sequence) > 1 ? 2 : 1;
      opener.end -= used;
      onMark({ type: 'open', start: opener.end, end: opener.end + used });
      onMark({ type: 'close', start: sequence.start, end: sequence.start + used });
      sequence.start += used;
      if (sizeOf(opener) === 0) open.pop();
    }
    if (sequence.opens && sizeOf(sequence) > 0) open.push(sequence);
  }
  return true;
}
