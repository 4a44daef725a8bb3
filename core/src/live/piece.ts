import { countSightings, type Sightings } from '../evidence/facts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { type DirectProse, readDirect } from '../markdown/direct/readDirect.ts';
import { reasonNotToParse } from '../markdown/limit.ts';
import { markLength, type Prose, type Reference, type Run, shiftRun } from '../markdown/prose.ts';
import { createAddressOf, readProse } from '../markdown/read.ts';
import { type Matches, matchRun } from '../match/match.ts';
import { type Scan, scanSource } from '../match/scan.ts';

/** The references that a document defines, wherever they stand in it. */
export interface References {
  readonly list: readonly Reference[];
  readonly addressOf: (identifier: string) => string | undefined;
  /** Equal for two documents that define the same. */
  readonly key: string;
}

export function toReferences(list: readonly Reference[]): References {
  const key = list.map(({ label, url }) => `[${label}]: ${url}`).join('\n');
  return { list, addressOf: createAddressOf(list), key };
}

const NO_REFERENCES = toReferences([]);

/** A piece that was parsed. Offsets count from its start. */
export interface ReadPiece extends Omit<Prose, 'runs' | 'references'> {
  readonly runs: readonly ({ readonly run: Run } & Matches)[];
  /** The right forms in it, by entry id, and the words of subjects, by their key. */
  readonly sightings: ReadonlyMap<string, Sightings>;
  /** Why it could not be parsed; then it holds nothing. */
  readonly unread: string | undefined;
}

/** A stretch of a document that can be parsed alone. What is found out of it is kept. */
export interface Piece {
  readonly text: string;
  /** Whether it may hold a switch in a comment. */
  readonly mayHoldSwitch: boolean;
  /** What it may hold, without parsing it. */
  readonly scan: () => Scan;
  /** What it defines for others. */
  readonly references: () => readonly Reference[];
  readonly read: (references: References) => ReadPiece;
}

const SWITCH_MARK = 'zhengming-';
const COMMENT_THAT_ENDS_ALL = '<!-- -->\n\n';

function normalizeLabels(text: string): string {
  return text
    .replace(/[\t\n\r ]+/gu, ' ')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}

/**
 * What has to stand before a piece for the parser: the definitions that it refers to, of which only the
 * labels matter, and something before a byte order mark, which would be dropped at the start.
 */
function prefixFor(text: string, { list }: References): string {
  if (markLength(text) > 0) return COMMENT_THAT_ENDS_ALL + definitionsIn(text, list);
  return definitionsIn(text, list);
}

function definitionsIn(text: string, list: readonly Reference[]): string {
  if (list.length === 0 || !text.includes('[')) return '';
  const labels = normalizeLabels(text);
  const definitions = list
    .filter(({ label }) => label.includes(' ') || labels.includes(label))
    .map(({ label, identifier }) => `[${label}]: ${identifier === undefined ? '-' : '<#>'}\n\n`);
  if (definitions.length === 0) return '';
  return `${definitions.join('')}${/^[ \t]/u.test(text) ? COMMENT_THAT_ENDS_ALL : ''}`;
}

/** Reads a piece without the parser; `undefined` where it must be asked. */
function tryDirectly(
  text: string,
  { list }: References,
  isFront: boolean,
): DirectProse | undefined {
  if (isFront || (list.length > 0 && text.includes('['))) return undefined;
  return readDirect(text);
}

function match(glossary: Glossary, direct: DirectProse): ReadPiece {
  const runs = direct.runs.map((run) => ({ run, ...matchRun(glossary, run) }));
  const { ownAddresses } = direct;
  return { runs, sightings: countSightings(runs), comments: [], ownAddresses, unread: undefined };
}

function parse(
  glossary: Glossary,
  text: string,
  references: References,
  isFront: boolean,
): ReadPiece {
  const prefix = isFront ? '' : prefixFor(text, references);
  const start = prefix.length;
  const prose = readProse(prefix + text, {
    beginsDocument: isFront,
    start,
    addressOf: references.addressOf,
  });
  const runs = prose.runs.map((run) => {
    const shifted = shiftRun(run, -start);
    return { run: shifted, ...matchRun(glossary, shifted) };
  });
  return {
    runs,
    sightings: countSightings(runs),
    unread: undefined,
    comments: prose.comments.map((comment) => ({
      text: comment.text,
      range: { start: comment.range.start - start, end: comment.range.end - start },
    })),
    ownAddresses: prose.ownAddresses.map(({ url, start: at }) => ({ url, start: at - start })),
  };
}

const UNREAD = { runs: [], sightings: new Map(), comments: [], ownAddresses: [] };

/** Reads what can be read: the parser's stack and time have bounds. */
function read(
  glossary: Glossary,
  text: string,
  references: References,
  isFront: boolean,
): ReadPiece {
  const direct = tryDirectly(text, references, isFront);
  if (direct) return match(glossary, direct);
  const reason = reasonNotToParse(text);
  if (reason !== undefined) return { ...UNREAD, unread: reason };
  try {
    return parse(glossary, text, references, isFront);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...UNREAD, unread: 'block that is nested too deep for the parser' };
  }
}

function readReferences(text: string, isFront: boolean): readonly Reference[] {
  if (reasonNotToParse(text) !== undefined) return NO_REFERENCES.list;
  try {
    return readProse(text, { beginsDocument: isFront, start: 0 }).references;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return NO_REFERENCES.list;
  }
}

/** A piece of a document; `isFront` says that it begins with front matter. */
export function createPiece(glossary: Glossary, text: string, isFront: boolean): Piece {
  let scan: Scan | undefined;
  let defined: readonly Reference[] | undefined;
  let known: ReadPiece | undefined;
  let knownFor = '';
  return {
    text,
    get mayHoldSwitch() {
      return text.includes(SWITCH_MARK);
    },
    scan: () => {
      scan ??= scanSource(glossary, text);
      return scan;
    },
    references: () => {
      defined ??= text.includes(']:') ? readReferences(text, isFront) : NO_REFERENCES.list;
      return defined;
    },
    read: (references) => {
      const needed = references.key !== '' && text.includes('[') ? references.key : '';
      if (!known || needed !== knownFor) {
        known = read(glossary, text, references, isFront);
        knownFor = needed;
      }
      return known;
    },
  };
}
