/**
 * What a character is to the matcher. Scripts decide where a phrase may begin and end and which
 * spaces count: a word of an alphabet ends at a non-letter, a phrase of ideographs anywhere.
 */

/** Whether a UTF-16 unit belongs to a script written without spaces between words (Han, kana). */
export function isIdeographic(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd8ff) // the high surrogates of the supplementary ideographs
  );
}

/** Punctuation that is as wide as an ideograph and never takes a space beside it. */
export function isWidePunctuation(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  );
}

/** A letter or digit of an alphabet: what must not continue a word beyond its edge. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code <= 0x52f)
  );
}

export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

const JOINERS = new Set([...'-.'].map((char) => char.charCodeAt(0)));

/** What may stand between the parts of a name, as in `CI-CD` and `Node.js`. */
export function isJoiner(code: number): boolean {
  return JOINERS.has(code);
}

/** Characters that are not seen: zero-width spaces and joiners, soft hyphens, byte order marks. */
export function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || code === 0xad;
}

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

/** Brackets and quotation marks that may stand inside a phrase without being part of it. */
export function isDecoration(code: number): boolean {
  return CLOSER_OF.has(code) || OPENER_OF.has(code);
}
