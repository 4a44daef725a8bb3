import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Mark } from './mark.ts';

const ESCAPABLE = /[!-/:-@[-`{-~]/u;
const REFERENCE = /&(?:#|([A-Za-z0-9]{1,31});)/uy;

/**
 * Reads the escape or the named character reference at `start`. `undefined` where the character stands for
 * itself, `unknown` where the parser must be asked.
 */
export function readValue(
  text: string,
  start: number,
): Extract<Mark, { type: 'value' }> | undefined | 'unknown' {
  if (text[start] === '\\') {
    const value = text[start + 1] ?? '';
    if (value === '\n') return 'unknown';
    return ESCAPABLE.test(value) ? { type: 'value', start, end: start + 2, value } : undefined;
  }
  REFERENCE.lastIndex = start;
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [, name] = match;
  if (name === undefined) return 'unknown';
  const value = decodeNamedCharacterReference(name);
  return value === false ? undefined : { type: 'value', start, end: REFERENCE.lastIndex, value };
}
