import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Range } from '../range.ts';

/** For each unit of a decoded value, where in the source it was written. */
export interface Alignment {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;
const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z0-9]{1,31}));/uy;

/** The character reference at `offset`: what it stands for and how long it is in the source. */
function decodeReference(source: string, offset: number) {
  REFERENCE.lastIndex = offset;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name);
    return value === false ? undefined : { value, length: whole.length };
  }
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  const isValid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { value: isValid ? String.fromCodePoint(code) : '\ufffd', length: whole.length };
}

/**
 * Aligns a value that a parser decoded with the source it was decoded from: escapes and character
 * references are read, and characters that `isSkipped` may be left out of the value. `undefined` where
 * the two do not fit.
 */
export function align(
  value: string,
  source: string,
  range: Range,
  isSkipped: (code: number) => boolean,
): Alignment | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = range.start;
  for (let i = 0; i < value.length; ) {
    if (at >= range.end) return undefined;
    const code = source.charCodeAt(at);
    const wanted = value.charCodeAt(i);
    const reference = code === AMPERSAND ? decodeReference(source, at) : undefined;
    if (reference && value.startsWith(reference.value, i)) {
      for (let k = 0; k < reference.value.length; k++) {
        starts.push(at);
        ends.push(at + reference.length);
      }
      i += reference.value.length;
      at += reference.length;
    } else if (code === BACKSLASH && at + 1 < range.end && source.charCodeAt(at + 1) === wanted) {
      starts.push(at);
      ends.push(at + 2);
      i++;
      at += 2;
    } else if (code === wanted || (wanted === 0xfffd && code === 0)) {
      starts.push(at);
      ends.push(at + 1);
      i++;
      at++;
    } else if (isSkipped(code)) {
      at++;
      if (ends.length > 0 && isLineEnd(value.charCodeAt(i - 1))) ends[ends.length - 1] = at;
    } else {
      return undefined;
    }
  }
  return { starts, ends };
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
