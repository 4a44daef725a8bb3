import type { IsDefined } from './direct/marks.ts';
import { reasonNotToParse } from './limit.ts';
import { markLength, type Reference } from './prose.ts';
import { createAddressOf, readProse } from './read.ts';

/** The references that a document defines, wherever they stand in it. */
export interface References {
  readonly list: readonly Reference[];
  readonly addressOf: (identifier: string) => string | undefined;
  /** Whether a label, as it stands in the source, is defined; `undefined` where none is. */
  readonly isDefined: IsDefined;
  /** Equal for two documents that define the same. */
  readonly key: string;
}

export function toReferences(list: readonly Reference[]): References {
  const key = list.map(({ label, url }) => `[${label}]: ${url}`).join('\n');
  return { list, addressOf: createAddressOf(list), isDefined: createIsDefined(list), key };
}

function createIsDefined(list: readonly Reference[]): IsDefined {
  if (list.length === 0) return undefined;
  const labels = new Set(list.map(({ label }) => normalizeLabels(label)));
  return (label) => labels.has(normalizeLabels(label));
}

const NONE: readonly Reference[] = [];

/** A definition begins a line, whatever containers the line goes on with or begins. */
const LINE_WITH_BRACKET = /(?:^|[\n\r])[ \t>+*\-\d.)]*\[/u;

const mayDefine = (piece: string): boolean => piece.includes(']:') && LINE_WITH_BRACKET.test(piece);

/** What a piece defines for others; nothing where it is beyond the parser. */
export function readReferences(piece: string, isFront: boolean): readonly Reference[] {
  if (!mayDefine(piece) || reasonNotToParse(piece) !== undefined) return NONE;
  try {
    return readProse(piece, { beginsDocument: isFront, start: 0 }).references;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

const COMMENT_THAT_ENDS_ALL = '<!-- -->\n\n';

function normalizeLabels(text: string): string {
  return text
    .replace(/[\t\n\r ]+/gu, ' ')
    .replace(/^ | $/gu, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
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

/**
 * What has to stand before a piece for the parser: the definitions that it refers to, of which only the
 * labels matter, and something before a byte order mark, which would be dropped at the start.
 */
export function prefixFor(piece: string, { list }: References): string {
  if (markLength(piece) > 0) return COMMENT_THAT_ENDS_ALL + definitionsIn(piece, list);
  return definitionsIn(piece, list);
}
