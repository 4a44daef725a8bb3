import { isDecoration, isIdeographic, isInvisible, isSpace, isWidePunctuation } from './script.ts';

/** A text as the matcher sees it. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, the offset in the unfolded text that it came from. */
  readonly offsets: Uint32Array;
}

const LINE_FEED = 0x0a;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Full-width letters and digits become plain ones; full-width punctuation stays what it is. */
export function foldWidth(code: number): number {
  const isFullWidth =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a);
  return isFullWidth ? code - FULL_WIDTH_SHIFT : code;
}

const isWide = (code: number): boolean => isIdeographic(code) || isWidePunctuation(code);

/**
 * Whether white space between two characters means something: it separates the words of an alphabet,
 * and it separates ideographs unless it is only the end of a source line. Beside just one ideograph it
 * is a matter of style.
 */
function keepsSpace(before: number, after: number, endsLine: boolean): boolean {
  if (isWide(before) !== isWide(after)) return false;
  return !(isWide(before) && endsLine);
}

/**
 * Folds a text so that a phrase and its loose writings become the same string: width of letters,
 * optional white space, line breaks, invisible characters and decorations fold away.
 */
export function fold(text: string): FoldedText {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let length = 0;
  let spaceAt = -1;
  let endsLine = false;

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      if (spaceAt < 0) spaceAt = i;
      endsLine ||= code === LINE_FEED;
      continue;
    }
    if (isInvisible(code) || isDecoration(code)) continue;
    const folded = foldWidth(code);
    if (spaceAt >= 0 && length > 0 && keepsSpace(codes[length - 1] ?? 0, folded, endsLine)) {
      codes[length] = 0x20;
      offsets[length++] = spaceAt;
    }
    spaceAt = -1;
    endsLine = false;
    codes[length] = folded;
    offsets[length++] = i;
  }
  return { text: decode(codes.subarray(0, length)), offsets: offsets.subarray(0, length) };
}

/** Folds a phrase; most are folded as they are written. */
export function foldPhrase(phrase: string): string {
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    const isPlain = !isSpace(code) && !isInvisible(code) && !isDecoration(code);
    if (!isPlain || foldWidth(code) !== code) return fold(phrase).text;
  }
  return phrase;
}

const CHUNK = 0x2000;

function decode(codes: Uint16Array): string {
  let text = '';
  for (let i = 0; i < codes.length; i += CHUNK) {
    text += String.fromCharCode(...codes.subarray(i, i + CHUNK));
  }
  return text;
}
