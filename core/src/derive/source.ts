import type { Range } from '../range.ts';

/** Something that a source says, read off it without parsing it, and where. */
export interface Said {
  readonly text: string;
  readonly range: Range;
}

/** Two to five capitalised words in a row on a line, not part of an address, a path or an identifier. */
const LATIN_NAME =
  /[A-Z](?<![\w./@#$&=?%:-].)[A-Za-z0-9]*(?: (?:of |for )?[A-Z][A-Za-z0-9]*){1,4}(?![\w/@=-])/g;
/** In brackets behind other words a name is a gloss, as people are given one: 乔治·奥威尔(George Orwell). */
const BEFORE_GLOSS = /[^\]\s][(（]$/u;

/** The names in Latin letters that a source writes; it must begin and end with a line. */
export function readLatinNames(source: string): readonly Said[] {
  return [...source.matchAll(LATIN_NAME)]
    .filter(({ index }) => !BEFORE_GLOSS.test(source.slice(Math.max(0, index - 2), index)))
    .map(({ 0: text, index }) => ({ text, range: { start: index, end: index + text.length } }));
}

const ADDRESS = /https?:\/\/([^\s)>\]"'<]+)/g;

/** The addresses in a source, without their protocol. */
export function readAddresses(source: string): readonly Said[] {
  if (!source.includes('://')) return [];
  return [...source.matchAll(ADDRESS)].map(({ 0: whole, 1: text = '', index }) => ({
    text,
    range: { start: index, end: index + whole.length },
  }));
}
