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
  LATIN_NAME.lastIndex = 0;
  let match = LATIN_NAME.exec(source);
  if (!match) return NONE;
  const names: Said[] = [];
  for (; match; match = LATIN_NAME.exec(source)) {
    const { 0: text, index } = match;
    if (BEFORE_GLOSS.test(source.slice(Math.max(0, index - 2), index))) continue;
    names.push({ text, range: { start: index, end: index + text.length } });
  }
  return names;
}

/** An address in a source, without its protocol. */
export interface SaidAddress extends Said {
  /**
   * The text of the link that it belongs to, as the source writes it, empty for an image; `undefined` where
   * it is not at hand.
   */
  readonly shown: string | undefined;
  /** Whether it belongs to no text but itself. */
  readonly isBare: boolean;
}

const NONE: readonly never[] = [];
const PROTOCOLS = ['https', 'http'];
const ADDRESS_END = /[\s)>\]"'<]/gu;
/** Longer texts of links are not looked at. */
const MOST_SHOWN = 80;
/** Behind the text of a link, or the label of a definition. */
const BEHIND_TEXT = /\][(:][\s<]*$/u;
const MOST_BEHIND = 12;

/** The addresses in a source. */
export function readAddresses(source: string): readonly SaidAddress[] {
  const addresses: SaidAddress[] = [];
  for (let at = source.indexOf('://'); at >= 0; at = source.indexOf('://', at + 1)) {
    const protocol = PROTOCOLS.find((one) => source.startsWith(one, at - one.length));
    if (protocol === undefined) continue;
    const start = at - protocol.length;
    ADDRESS_END.lastIndex = at + 3;
    const end = ADDRESS_END.exec(source)?.index ?? source.length;
    if (end === at + 3) continue;
    const shown = shownBefore(source, start);
    addresses.push({
      text: source.slice(at + 3, end),
      range: { start, end },
      shown,
      isBare:
        shown === undefined &&
        !BEHIND_TEXT.test(source.slice(Math.max(0, start - MOST_BEHIND), start)),
    });
  }
  return addresses;
}

/**
 * The address of the link in whose text a stretch stands: one that {@link readAddresses} gives with that text;
 * `undefined` where there is none.
 */
export function readAddressAround(source: string, { start, end }: Range): SaidAddress | undefined {
  let behind = end;
  while (!ENDS_SHOWN.has(source[behind] ?? '')) behind++;
  if (source[behind] !== ']') return undefined;
  TARGET.lastIndex = behind;
  const target = TARGET.exec(source)?.[1];
  const at = behind + 2;
  const shown = target === undefined ? undefined : shownBefore(source, at);
  if (target === undefined || !shown || behind - shown.length > start) return undefined;
  const range = { start: at, end: TARGET.lastIndex };
  return { text: target, range, shown, isBare: false };
}

/** What ends the text of a link, or cannot stand in it. */
const ENDS_SHOWN = new Set([']', '[', '\n', '\r', '']);
const TARGET = /\]\(https?:\/\/([^\s)>\]"'<]+)/uy;

/** The text of the link whose address begins at `at`: without brackets, and on one line. */
function shownBefore(source: string, at: number): string | undefined {
  if (source[at - 1] !== '(' || source[at - 2] !== ']') return undefined;
  for (let i = at - 3; i >= at - 3 - MOST_SHOWN; i--) {
    const char = source[i];
    if (char === '[') return source[i - 1] === '!' ? '' : source.slice(i + 1, at - 2);
    if (char === undefined || char === ']' || char === '\n' || char === '\r') return undefined;
  }
  return undefined;
}
