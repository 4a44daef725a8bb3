import {
  isDecoration,
  isIdeographic,
  isInvisible,
  isJoiner,
  isSpace,
  isWidePunctuation,
  isWordCharacter,
} from './script.ts';

/** A text as the matcher sees it. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, the offset in the unfolded text that it came from. */
  readonly offsets: Uint32Array;
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

const isWide = (code: number): boolean => isIdeographic(code) || isWidePunctuation(code);

/**
 * Whether white space between two characters means something. Between ideographs it separates, unless
 * it is only the end of a source line; beside just one ideograph it is a matter of style.
 */
function separates(before: number, after: number, endsLine: boolean): boolean {
  return isWide(before) && isWide(after) && !endsLine;
}

/** The units of a text that is being folded. */
interface Folded {
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array;
  length: number;
}

function push(folded: Folded, code: number, offset: number): void {
  folded.codes[folded.length] = code;
  folded.offsets[folded.length++] = offset;
}

/** Takes a joiner off the end, if there is one behind a word. */
function dropJoiner(folded: Folded): void {
  const { codes, length } = folded;
  if (length < 2 || !isJoiner(codes[length - 1] ?? 0)) return;
  if (isWordCharacter(codes[length - 2] ?? 0)) folded.length--;
}

function createFolded(size: number): Folded {
  return { codes: new Uint16Array(size), offsets: new Uint32Array(size), length: 0 };
}

function foldInto(folded: Folded, text: string): void {
  let spaceAt = -1;
  let endsLine = false;
  let wasSpaced = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      if (spaceAt < 0) spaceAt = i;
      endsLine ||= code === LINE_FEED;
      continue;
    }
    if (isInvisible(code) || isDecoration(code)) continue;
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

/**
 * Folds a text so that a phrase and all its writings become the same string: width and case of letters,
 * optional white space, what stands between the parts of a name (`Git Hub`, `Node-js`), line breaks,
 * invisible characters and decorations fold away.
 */
export function fold(text: string): FoldedText {
  const folded = createFolded(text.length);
  foldInto(folded, text);
  const { codes, offsets, length } = folded;
  return { text: decode(codes.subarray(0, length)), offsets: offsets.subarray(0, length) };
}

const SHORT = 0x100;

/** Phrases are folded by the thousand when a glossary is compiled, one after the other. */
const SHORT_FOLDED = createFolded(SHORT);

/** Folds a phrase. */
export function foldPhrase(phrase: string): string {
  if (phrase.length > SHORT) return fold(phrase).text;
  SHORT_FOLDED.length = 0;
  foldInto(SHORT_FOLDED, phrase);
  let text = '';
  for (let i = 0; i < SHORT_FOLDED.length; i++) {
    text += String.fromCharCode(SHORT_FOLDED.codes[i] ?? 0);
  }
  return text;
}

const WRITING = /(\s+)|[^\s]/gu;

/**
 * How a phrase is spelt: what folding takes from its writing but spelling does not, that is letter case,
 * the spaces between its words and what joins them. Two writings are of the same spelling where this is
 * the same.
 */
export function spellingOf(phrase: string): string {
  let text = '';
  let space: string | undefined;
  for (const [char, white] of phrase.matchAll(WRITING)) {
    const code = char.charCodeAt(0);
    if (white !== undefined) space = white;
    if (white !== undefined || isInvisible(code) || isDecoration(code)) continue;
    const before = text.charCodeAt(text.length - 1);
    const isLatin = !isWide(before) && !isWide(code);
    if (
      space !== undefined &&
      text !== '' &&
      (isLatin || separates(before, code, /\n/u.test(space)))
    ) {
      text += ' ';
    }
    text += String.fromCodePoint(foldWidth(char.codePointAt(0) ?? code));
    space = undefined;
  }
  return text;
}

const CHUNK = 0x2000;

function decode(codes: Uint16Array): string {
  let text = '';
  for (let i = 0; i < codes.length; i += CHUNK) {
    text += String.fromCharCode(...codes.subarray(i, i + CHUNK));
  }
  return text;
}
