import { HTML_BLOCK, HTML_SPANNING, HTML_TAG_ALONE } from './html.ts';
import { createLineCursor, frontMatterEnd, type LineCursor } from './lines.ts';

/**
 * Where a document may be cut so that each piece, parsed alone, gives the same prose as in its place.
 *
 * A cut is made before a line that follows a blank one and is not indented at all, where nothing that
 * goes on over blank lines is open. No container reaches such a line: a list item or footnote would want
 * it indented, a block quote marked, and a paragraph ended at the blank line. So all that has to be known
 * is whether a fence, a math block or an HTML block of the document itself is open, and for that, whether
 * an indented line belongs to a list item. Where a line leaves that in doubt and something opens under
 * the doubt, no further cut is made: the rest is one piece, which is slower and never wrong.
 */

/** What is open at the level of the document. */
type Open =
  | { readonly type: 'fence'; readonly mark: string; readonly size: number }
  | { readonly type: 'html'; readonly end: RegExp }
  | { readonly type: 'htmlToBlank' };

type Line = 'blank' | 'text' | 'inside' | 'other' | 'unknown';

/** Dropped at the start of a text, so that none may come to stand there. */
const BYTE_ORDER_MARK = '\ufeff';
const BYTE_ORDER_MARK_CODE = BYTE_ORDER_MARK.charCodeAt(0);

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*|(\${2,})[^$]*)$/u;
/** What fences and HTML blocks begin with: few lines have to be looked at closer. */
const OPENING = '`~$<';
const HEADING = /^#{1,6}(?:[ \t]|$)/u;
const SETEXT_UNDERLINE = /^(?:=+|-+)[ \t]*$/u;
const LIST_MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/u;

/** A basic letter, or what is not ASCII: all marks are, and all white space that counts. */
const isPlainStart = (code: number): boolean =>
  (code >= 0x80 && code !== BYTE_ORDER_MARK_CODE) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a);

/** To the parser other white space is text. */
const BLANK = /^[ \t]*$/u;
const TRAILING_BLANKS = /[ \t]+$/u;

const TAB_STOP = 4;
const CODE_INDENT = 4;

/** A line without its ending, measured. */
interface Measured {
  /** The text behind the indentation. */
  readonly rest: string;
  /** The width of the indentation in columns. */
  readonly indent: number;
}

const EMPTY: Measured = { rest: '', indent: 0 };

function measure(line: string): Measured {
  let indent = 0;
  let at = 0;
  for (; at < line.length; at++) {
    const char = line[at];
    if (char === ' ') indent++;
    else if (char === '\t') indent += TAB_STOP - (indent % TAB_STOP);
    else break;
  }
  return { rest: line.slice(at), indent };
}

/** Three marks or more of one sort, and white space, alone on a line. */
function isThematicBreak(rest: string): boolean {
  const mark = rest.charAt(0);
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  let count = 0;
  for (const char of rest) {
    if (char === mark) count++;
    else if (char !== ' ' && char !== '\t') return false;
  }
  return count >= 3;
}

/** The width of a list marker with the spaces behind it: how far its content is indented beyond it. */
function markerWidth(marker: string, rest: string): number {
  const { indent, rest: content } = measure(rest.slice(marker.length));
  return marker.length + (content === '' || indent > CODE_INDENT ? 1 : indent);
}

/** Reads a document line by line and knows before which lines it may be cut. */
interface Cutter {
  /** Takes the line of a cursor; whether a piece may begin with it. */
  next(line: LineCursor): boolean;
}

function createCutter(): Cutter {
  let open: Open | undefined;
  /** The indentation of the content of the open list item, 0 where none is open. */
  let item = 0;
  let isItemEmpty = false;
  let previous: Line = 'blank';
  let hasPipe = false;
  /** Whether the list item may have ended without a sign. */
  let isItemInDoubt = false;
  /** Whether an HTML block may be open up to the next blank line. */
  let isHtmlInDoubt = false;
  let isOpaque = false;

  function closes(line: string): boolean {
    if (!open) return false;
    if (open.type === 'html') return open.end.test(line);
    if (open.type === 'htmlToBlank') return BLANK.test(line);
    const { rest, indent } = measure(line);
    if (indent >= CODE_INDENT) return false;
    const fence = rest.replace(TRAILING_BLANKS, '');
    return fence.length >= open.size && fence === open.mark.repeat(fence.length);
  }

  /** Opens what the line opens at the level of the document; whether it opens anything. */
  function opens(rest: string): boolean {
    if (!OPENING.includes(rest.charAt(0))) return false;
    const fence = FENCE.exec(rest);
    if (fence) {
      const marks = fence[1] ?? fence[2] ?? fence[3] ?? '';
      open = { type: 'fence', mark: marks.charAt(0), size: marks.length };
      return true;
    }
    for (const [start, end] of HTML_SPANNING) {
      const found = start.exec(rest);
      if (!found) continue;
      // A comment may close in its own opening: `<!-->`.
      const isClosed = end.test(rest.slice(found[0].startsWith('<!--') ? 2 : found[0].length));
      if (!isClosed) open = { type: 'html', end };
      return true;
    }
    if (!HTML_BLOCK.test(rest)) return false;
    open = { type: 'htmlToBlank' };
    return true;
  }

  function listItem(indent: number, rest: string): boolean {
    const marker = LIST_MARKER.exec(rest);
    if (!marker || isThematicBreak(rest)) return false;
    const isEmpty = BLANK.test(rest.slice(marker[0].length));
    const mayInterrupt = !isEmpty && (marker[1] === undefined || Number(marker[1]) === 1);
    const isText = previous === 'text' && item === 0;
    if (isText && !mayInterrupt && !hasPipe) return false;
    isItemInDoubt = (isText || isItemInDoubt) && !mayInterrupt;
    item = indent + markerWidth(marker[0], rest);
    isItemEmpty = isEmpty;
    previous = 'inside';
    return true;
  }

  /** A line at the level of the document that opens nothing and is no list item. */
  function leaf(rest: string): void {
    if (rest.startsWith('<') && HTML_TAG_ALONE.test(rest)) {
      if (previous === 'text' && !hasPipe && item === 0) return;
      if (previous === 'text' || previous === 'unknown' || item > 0) isHtmlInDoubt = true;
      else open = { type: 'htmlToBlank' };
      previous = 'unknown';
      return;
    }
    if (HEADING.test(rest) || isThematicBreak(rest)) previous = 'other';
    else if (previous === 'text' && SETEXT_UNDERLINE.test(rest)) previous = 'other';
    else if (rest.startsWith('>') || rest.startsWith('[^')) previous = 'unknown';
    else previous = 'text';
  }

  function endsItem(rest: string): boolean {
    return rest.startsWith('>') || HEADING.test(rest) || isThematicBreak(rest);
  }

  /** Whether a line is plain text in a plain place, as most are: then there is nothing to look for in it. */
  function isPlain(line: LineCursor): boolean {
    return item === 0 && !isItemInDoubt && !isHtmlInDoubt && isPlainStart(line.first());
  }

  function takeLine(indent: number, rest: string): void {
    const isInItem = item > 0 && indent >= item;
    if ((isInItem || indent >= CODE_INDENT) && !isItemInDoubt) {
      if (isInItem) previous = 'inside';
      else if (previous !== 'text' && previous !== 'inside') previous = 'unknown';
      isItemEmpty = false;
      return;
    }
    const wasInDoubt = isHtmlInDoubt || (isItemInDoubt && indent > 0);
    if (indent < CODE_INDENT && opens(rest)) {
      if (wasInDoubt) isOpaque = true;
      item = 0;
      isItemInDoubt = false;
      previous = 'other';
      return;
    }
    if (indent < CODE_INDENT && listItem(indent, rest)) return;
    if (item > 0 && (previous === 'blank' || endsItem(rest)) && !isItemInDoubt) item = 0;
    // Without a blank line before it, the line may belong to the item's last paragraph, or end it.
    else if (item > 0) isItemInDoubt = true;
    leaf(rest);
  }

  return {
    next(line) {
      if (open) {
        if (!closes(line.text())) return false;
        const isBlank = open.type === 'htmlToBlank';
        open = undefined;
        previous = isBlank ? 'blank' : 'other';
        isHtmlInDoubt = false;
        return false;
      }
      if (isPlain(line)) {
        const isFirst = previous === 'blank' && !isOpaque;
        previous = 'text';
        hasPipe ||= line.has('|');
        return isFirst;
      }
      const { rest, indent } = line.isEmpty() ? EMPTY : measure(line.text());
      if (rest === '') {
        if (isItemEmpty) item = 0;
        previous = 'blank';
        hasPipe = false;
        isHtmlInDoubt = false;
        return false;
      }
      const isCut =
        previous === 'blank' && indent === 0 && !isOpaque && rest[0] !== BYTE_ORDER_MARK;
      if (isCut) {
        item = 0;
        isItemInDoubt = false;
      }
      takeLine(indent, rest);
      hasPipe ||= rest.includes('|');
      return isCut;
    },
  };
}

/** Where a document may be cut. */
export interface Cuts {
  /** Where front matter ends and the content begins; 0 without front matter. */
  readonly contentStart: number;
  /** Where the pieces begin, ascending; the first begins at 0, and front matter is a piece of its own. */
  readonly starts: readonly number[];
}

/** Cuts a document into pieces. */
export function cutDocument(text: string): Cuts {
  const contentStart = frontMatterEnd(text);
  const starts = contentStart > 0 ? [0] : [];
  if (contentStart < text.length || contentStart === 0) starts.push(contentStart);
  return { contentStart, starts: [...starts, ...cutsBehind(text, contentStart)] };
}

/**
 * The cuts behind `from`, which must be a cut itself, in order. Whoever has cut the rest of the text before
 * can stop at the first cut that it knows: from there on nothing differs.
 */
export function* cutsBehind(text: string, from: number): Generator<number> {
  const cutter = createCutter();
  for (const line = createLineCursor(text, from); line.next(); ) {
    if (cutter.next(line) && line.start > from) yield line.start;
  }
}
