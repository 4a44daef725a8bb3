import {
  isCommonIdeograph,
  isJoiner,
  isPassed,
  isSpace,
  isWide,
  isWordCharacter,
} from './script.ts';

/** A text as the matcher sees it: its units, as many as `length` says, and where in the text each stood. */
export interface FoldedText {
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array;
  length: number;
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const FULL_WIDTH_SHIFT = 0xfee0;
const LOWER_CASE_SHIFT = 0x20;

/** Full-width letters and digits become plain ones; full-width punctuation stays what it is. */
export function foldWidth(code: number): number {
  const isFullWidth =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a);
  return isFullWidth ? code - FULL_WIDTH_SHIFT : code;
}

/** Letters of plain width and, those of the basic alphabet, in lower case. */
export function foldLetter(code: number): number {
  const plain = foldWidth(code);
  return plain >= 0x41 && plain <= 0x5a ? plain + LOWER_CASE_SHIFT : plain;
}

/**
 * Whether white space between two characters means something. Between ideographs it separates, unless
 * it is only the end of a source line; beside just one ideograph it is a matter of style.
 */
function separates(before: number, after: number, endsLine: boolean): boolean {
  return isWide(before) && isWide(after) && !endsLine;
}

function push(folded: FoldedText, code: number, offset: number): void {
  folded.codes[folded.length] = code;
  folded.offsets[folded.length++] = offset;
}

/** Takes a joiner off the end, if there is one behind a word. */
function dropJoiner(folded: FoldedText): void {
  const { codes, length } = folded;
  if (length < 2 || !isJoiner(codes[length - 1] ?? 0)) return;
  if (isWordCharacter(codes[length - 2] ?? 0)) folded.length--;
}

function createFolded(size: number): FoldedText {
  return { codes: new Uint16Array(size), offsets: new Uint32Array(size), length: 0 };
}

function foldInto(folded: FoldedText, text: string): void {
  let spaceAt = -1;
  let endsLine = false;
  let wasSpaced = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (spaceAt < 0 && isCommonIdeograph(code)) {
      push(folded, code, i);
      wasSpaced = false;
      continue;
    }
    if (isSpace(code)) {
      if (spaceAt < 0) spaceAt = i;
      endsLine ||= code === LINE_FEED;
      continue;
    }
    if (isPassed(code)) continue;
    const isSpaced = spaceAt >= 0;
    if (isSpaced && separates(folded.codes[folded.length - 1] ?? 0, code, endsLine)) {
      push(folded, SPACE, spaceAt);
    }
    // A joiner stands close to both of its words or apart from both; any other belongs to one of them.
    if (wasSpaced === isSpaced && isWordCharacter(code)) dropJoiner(folded);
    push(folded, foldLetter(code), i);
    wasSpaced = isSpaced;
    spaceAt = -1;
    endsLine = false;
  }
}

/** Texts are folded by the thousand, one after the other: the short ones into the same units. */
const SHORT = 0x1000;
const SHORT_FOLDED = createFolded(SHORT);

/**
 * Folds a text so that a phrase and all its writings become the same string: width and case of letters,
 * optional white space, what stands between the parts of a name (`Git Hub`, `Node-js`), line breaks,
 * invisible characters and decorations fold away. The result holds until the next text is folded.
 */
export function fold(text: string): FoldedText {
  const folded = text.length > SHORT ? createFolded(text.length) : SHORT_FOLDED;
  folded.length = 0;
  foldInto(folded, text);
  return folded;
}

/** Folds a phrase. */
export function foldPhrase(phrase: string): string {
  const { codes, length } = fold(phrase);
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(codes[i] ?? 0);
  return text;
}

/**
 * How a phrase is spelt: what folding takes from its writing but spelling does not, that is letter case,
 * the spaces between its words and what joins them. Two writings are of the same spelling where this is
 * the same.
 */
export function spellingOf(phrase: string): string {
  let text = '';
  let space = '';
  for (const char of phrase) {
    const code = char.charCodeAt(0);
    const isWhite = char.trim() === '';
    if (isWhite) space += char;
    if (isWhite || isPassed(code)) continue;
    const before = text.charCodeAt(text.length - 1);
    const isLatin = !isWide(before) && !isWide(code);
    if (space !== '' && text !== '' && (isLatin || separates(before, code, space.includes('\n')))) {
      text += ' ';
    }
    text += String.fromCodePoint(foldWidth(char.codePointAt(0) ?? code));
    space = '';
  }
  return text;
}
