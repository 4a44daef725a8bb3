/**
 * What a character is to the matcher. Scripts decide where a phrase may begin and end and which
 * spaces count: a word of an alphabet ends at a non-letter, a phrase of ideographs anywhere.
 */

const DECORATION_PAIRS = ['【】', '《》', '〈〉', '「」', '『』', '“”', '‘’', '""'] as const;

const CLOSER_OF = new Map(DECORATION_PAIRS.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
const OPENER_OF = new Map(DECORATION_PAIRS.map((pair) => [pair.charCodeAt(1), pair.charCodeAt(0)]));

/** The bracket or quotation mark that closes `code`, `undefined` where it opens nothing. */
export function closerOf(code: number): number | undefined {
  return CLOSER_OF.get(code);
}

/** The bracket or quotation mark that opens what `code` closes. */
export function openerOf(code: number): number | undefined {
  return OPENER_OF.get(code);
}

const IDEOGRAPHIC = 1;
const WIDE = 2;
const WORD = 4;
const SPACE = 8;
const JOINER = 16;
const INVISIBLE = 32;
const DECORATION = 64;

type CodeRange = readonly [first: number, last: number];

const codesOf = (chars: Iterable<string>): readonly CodeRange[] =>
  [...chars].map((char) => [char.charCodeAt(0), char.charCodeAt(0)]);

const PROPERTIES: readonly (readonly [property: number, ranges: readonly CodeRange[]])[] = [
  [
    IDEOGRAPHIC,
    [
      [0x3400, 0x9fff],
      [0x3040, 0x30ff],
      [0xf900, 0xfaff],
      // The high surrogates of the supplementary ideographs.
      [0xd840, 0xd8ff],
    ],
  ],
  [
    WIDE,
    [
      [0x3001, 0x303f],
      [0xff01, 0xff0f],
      [0xff1a, 0xff20],
    ],
  ],
  [
    WORD,
    [
      ...codesOf('_'),
      [0x30, 0x39],
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0xc0, 0xd6],
      [0xd8, 0xf6],
      [0xf8, 0x24f],
      [0x370, 0x52f],
    ],
  ],
  [SPACE, [...codesOf(' \u00a0\u3000'), [0x09, 0x0d], [0x2000, 0x200a]]],
  [JOINER, codesOf('-.')],
  [INVISIBLE, [...codesOf('\u2060\ufeff\u00ad'), [0x200b, 0x200d]]],
  [DECORATION, codesOf(DECORATION_PAIRS.join(''))],
];

/**
 * For each UTF-16 unit its properties: they are asked for in the innermost loops. Ideographs have no other,
 * and are so many that to set them one by one would be felt at the start.
 */
function createProperties(): Uint8Array {
  const properties = new Uint8Array(0x10000);
  for (const [property, ranges] of PROPERTIES) {
    for (const [first, last] of ranges) {
      if (property === IDEOGRAPHIC) properties.fill(property, first, last + 1);
      else
        for (let code = first; code <= last; code++) {
          properties[code] = (properties[code] ?? 0) | property;
        }
    }
  }
  return properties;
}

const PROPERTIES_OF = createProperties();

/** False behind the end of a text, where the code is not a number. */
const has = (code: number, property: number): boolean =>
  ((PROPERTIES_OF[code] ?? 0) & property) !== 0;

/** Whether a UTF-16 unit belongs to a script written without spaces between words (Han, kana). */
export function isIdeographic(code: number): boolean {
  return has(code, IDEOGRAPHIC);
}

/** Most characters of many texts: nothing has to be looked up of them. */
export const isCommonIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Punctuation that is as wide as an ideograph and never takes a space beside it. */
export function isWidePunctuation(code: number): boolean {
  return has(code, WIDE);
}

/** An ideograph, or punctuation as wide as one. */
export function isWide(code: number): boolean {
  return has(code, IDEOGRAPHIC | WIDE);
}

/** A letter or digit of an alphabet: what must not continue a word beyond its edge. */
export function isWordCharacter(code: number): boolean {
  return has(code, WORD);
}

export function isSpace(code: number): boolean {
  return has(code, SPACE);
}

/** What may stand between the parts of a name, as in `CI-CD` and `Node.js`. */
export function isJoiner(code: number): boolean {
  return has(code, JOINER);
}

/** Characters that are not seen: zero-width spaces and joiners, soft hyphens, byte order marks. */
export function isInvisible(code: number): boolean {
  return has(code, INVISIBLE);
}

/** Brackets and quotation marks that may stand inside a phrase without being part of it. */
export function isDecoration(code: number): boolean {
  return has(code, DECORATION);
}

/** What a phrase is read past, wherever it stands. */
export function isPassed(code: number): boolean {
  return has(code, INVISIBLE | DECORATION);
}
