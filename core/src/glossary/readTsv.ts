import { localize } from '../localize.ts';
import { hasOtherLetter } from '../match/writing.ts';
import {
  type Entry,
  type Origin,
  type Pack,
  PLAIN_ENTRY,
  PLAIN_PACK,
  PLAIN_RENDERING,
  type Problem,
  type Rendering,
} from './entry.ts';
import { toEntryId } from './id.ts';
import type { ReadPack } from './read.ts';

/** What a list of pairs does not say of itself. */
export interface TsvOptions {
  /** The language of the texts (BCP 47). */
  readonly language: string;
}

interface Row {
  readonly wrong: string;
  readonly right: string;
  /** Where the wrong form stands. */
  readonly origin: Origin;
}

/** The rows of one right form. */
type RowsOfOne = [Row, ...Row[]];

/**
 * Reads a list of pairs from the text of `file`: a wrong form, a tab and the right form on each line.
 * Blank lines and lines that begin with `#` say nothing. Every pair is wrong wherever it stands; those
 * of one right form make one entry. Never throws; a line that does not fit is a problem and left out.
 */
export function readTsvPack(text: string, file: string, { language }: TsvOptions): ReadPack {
  const problems: Problem[] = [];
  const rows: Row[] = [];
  const lines = splitLines(text.replace(/^\uFEFF/u, ''));
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = readRow(line, { file, line: index + 1, column: 1 });
    if ('message' in row) problems.push(row);
    else rows.push(row);
  }
  const subject = (file.split(/[\\/]/u).pop() ?? file).replace(/\.tsv$/iu, '');
  const pack: Pack = {
    ...PLAIN_PACK,
    id: `${language}/${subject}`,
    language,
    source: 'en',
    title: subject,
    entries: toEntries(rows),
  };
  return { pack, problems };
}

/** Long lists are cut by a string, which is faster than by a pattern. */
function splitLines(text: string): readonly string[] {
  return text.split(text.includes('\r') ? /\r\n|[\r\n]/u : '\n');
}

function readRow(line: string, start: Origin): Row | Problem {
  const problemAt = (offset: number, found: string, expected: string): Problem => ({
    origin: { ...start, column: offset + 1 },
    message: localize`Unexpected ${found}, expected ${expected}`,
  });
  const [wrong = '', right, ...others] = line.split('\t');
  if (right === undefined)
    return problemAt(line.length, localize`end of line`, localize`a tab and the right form`);
  if (wrong.trim() === '') return problemAt(0, localize`tab`, localize`the wrong form before it`);
  const end = wrong.length + 1 + right.length;
  if (right.trim() === '') return problemAt(end, describeEnd(line, end), localize`the right form`);
  if (others.length > 0) return problemAt(end, localize`second tab`, localize`the end of the line`);
  const column = wrong.length - wrong.trimStart().length + 1;
  return { wrong: wrong.trim(), right: right.trim(), origin: { ...start, column } };
}

function describeEnd(line: string, offset: number): string {
  return offset < line.length ? localize`second tab` : localize`end of line`;
}

/** One entry for each right form, in the order in which they first stand. */
function toEntries(rows: readonly Row[]): readonly Entry[] {
  const byRight = new Map<string, RowsOfOne>();
  for (const row of rows) {
    const known = byRight.get(row.right);
    if (known) known.push(row);
    else byRight.set(row.right, [row]);
  }
  const ids = new Set<string>();
  return [...byRight.values()].map((own) => toEntry(own, ids));
}

/** A form of other letters than Latin ones, and a second form that would have the same id, is its own id. */
function toEntry(rows: RowsOfOne, ids: Set<string>): Entry {
  const [{ right: name, origin }] = rows;
  const isLatin = !hasOtherLetter(name);
  const short = isLatin ? toEntryId(name) : '';
  const id = short === '' || ids.has(short) ? name : short;
  ids.add(id);
  return {
    ...PLAIN_ENTRY,
    id,
    name,
    kind: isLatin ? 'product' : 'term',
    original: isLatin ? [name] : [],
    renderings: rows.map(toRendering),
    origin,
  };
}

function toRendering({ wrong, origin }: Row): Rendering {
  return { ...PLAIN_RENDERING, text: wrong, origin };
}
