import type { Range } from '../range.ts';
import { isWordCharacter } from './script.ts';

/** Whether the phrase at `range` is cut out of a longer word of an alphabet. */
export function cutsWord(text: string, { start, end }: Range): boolean {
  return joinsWord(text, start) || joinsWord(text, end);
}

/** Whether an edge stands inside a word of an alphabet. */
export function joinsWord(text: string, edge: number): boolean {
  if (edge <= 0 || edge >= text.length) return false;
  return isWordCharacter(text.charCodeAt(edge - 1)) && isWordCharacter(text.charCodeAt(edge));
}

const JOINERS = new Set([...'./\\@:=#$&-_~'].map((char) => char.charCodeAt(0)));
const HYPHEN = '-'.charCodeAt(0);

const isUpperCase = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/**
 * Whether the phrase at `range` is part of an identifier, a path or a file name: `ide.js`,
 * `/opt/docker`, `my-parsec`. A capitalised word may be part of a hyphenated one (`Github-hosted`).
 */
export function isInIdentifier(text: string, { start, end }: Range): boolean {
  const isExempt = (code: number): boolean =>
    code === HYPHEN && isUpperCase(text.charCodeAt(start));
  const joins = (joiner: number, beyond: number, edge: number): boolean =>
    isWordCharacter(text.charCodeAt(edge)) &&
    JOINERS.has(joiner) &&
    !isExempt(joiner) &&
    isWordCharacter(beyond);
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  return (
    joins(before, text.charCodeAt(start - 2), start) ||
    joins(after, text.charCodeAt(end + 1), end - 1) ||
    isPathStart(text, start, before)
  );
}

const PATH_STARTS = new Set([...'/\\@#$'].map((char) => char.charCodeAt(0)));

function isPathStart(text: string, start: number, before: number): boolean {
  return PATH_STARTS.has(before) && isWordCharacter(text.charCodeAt(start));
}
