import type { Glossary, Meaning } from '../glossary/glossary.ts';
import { MOST_ADDRESS } from '../markdown/prose.ts';
import { memoizeWeakly } from '../memoize.ts';
import { foldLetter } from './fold.ts';
import { isCommonIdeograph, isJoiner, isPassed, isSpace, isWordCharacter } from './script.ts';
import { begins, isPhrase, pairBegins, tripleBegins } from './sieve.ts';
import type { Units } from './units.ts';

export const UNDERSCORE: number = 0x5f;

/** What a character of the source is to a phrase that goes over it. */
const PLAIN = 0;
const SPACE = 1;
/** Markup, and what may join the parts of a name: read past, unless it is part of the phrase. */
const SKIPPED = 2;
/** The end of a link's text: its address is read past. */
const LINK_END = 3;
/** What may begin a character reference. */
const REFERENCE = 4;
/** Nothing that a phrase goes over. */
const BARRIER = 5;

/** Where spaces, joiners, invisible characters and decorations stand in Unicode; the rest is plain. */
const MARKED_RANGES = [
  [0x09, 0x30],
  [0xa0, 0xae],
  [0x2000, 0x2061],
  [0x3000, 0x3020],
  [0xfeff, 0xff00],
] as const;

function createRoles(): Uint8Array {
  const roles = new Uint8Array(0x10000);
  for (const [start, end] of MARKED_RANGES) {
    for (let code = start; code < end; code++) {
      if (isSpace(code)) roles[code] = SPACE;
      else if (isPassed(code) || isJoiner(code)) roles[code] = SKIPPED;
    }
  }
  for (const char of '*_~`[>\\') roles[char.charCodeAt(0)] = SKIPPED;
  roles[']'.charCodeAt(0)] = LINK_END;
  roles['&'.charCodeAt(0)] = REFERENCE;
  roles['<'.charCodeAt(0)] = BARRIER;
  roles[0] = BARRIER;
  return roles;
}

const ROLES = createRoles();

const roleOf = (code: number): number | undefined =>
  isCommonIdeograph(code) ? PLAIN : ROLES[code];

/** Only here there are letters that fold: the basic alphabet and its full-width forms. */
const FOLDED_RANGES = [
  [0, 0x80],
  [0xff00, 0xff60],
] as const;

/** What letters fold to; 0 for all else, so that the table is made in no time. */
function createFolded(): Uint16Array {
  const folded = new Uint16Array(0x10000);
  for (const [start, end] of FOLDED_RANGES) {
    for (let code = start; code < end; code++) folded[code] = foldLetter(code);
  }
  return folded;
}

const FOLDED = createFolded();

/** A letter as phrases are folded. */
const foldCode = (code: number): number =>
  code < 0x80 || code >= 0xff00 ? FOLDED[code] || code : code;

/** What makes the end of an address hard to find. */
const NOT_PLAIN = new Set([...'([<"\'\\\n\r'].map((char) => char.charCodeAt(0)));

/** What encloses the address of a link. */
const CLOSERS = new Map(['()', '[]'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

/** The offset behind the address of a link whose text ends at `at`; `undefined` where it is not plain. */
function behindAddress({ codes, length }: Units, at: number): number | undefined {
  const closing = CLOSERS.get(codes[at + 1] ?? 0);
  if (closing === undefined) return at + 1;
  const limit = Math.min(length, at + MOST_ADDRESS);
  for (let i = at + 2; i < limit; i++) {
    const code = codes[i] ?? 0;
    if (code === closing) return i + 1;
    if (code < 0x80 && NOT_PLAIN.has(code)) return undefined;
  }
  return undefined;
}

/** So many characters between the ends of a phrase are unheard of, and more are not read past. */
const MOST_PASSED = 256;

/** Reads phrases off a source. */
export interface SourceReader {
  /**
   * The first offset from `from` on where a phrase may begin, or a colon stands, which may be that of an
   * address; the length of the text where there is none. Words of an alphabet are not begun in the middle.
   */
  find(units: Units, from: number): number;
  /** Reads the phrases that begin at `start`; true where the source must be parsed to know. */
  read(units: Units, start: number, onPhrase: OnPhrase): boolean;
}

/** Takes what a phrase means, and where it begins and ends. */
export type OnPhrase = (meanings: readonly Meaning[], start: number, end: number) => void;

/** So many marks behind a character are looked past to see whether a phrase may begin with it. */
const MOST_SKIPPED = 8;

const SPACE_CODE = 0x20;
const LINE_FEED = 0x0a;
export const COLON: number = 0x3a;

/** Letters that meet belong to one word; an underscore may be markup. */
const isLetter = (code: number): boolean => code !== UNDERSCORE && isWordCharacter(code);

/** What reads phrases of a glossary off sources. */
export const sourceReaderOf: (glossary: Glossary) => SourceReader =
  memoizeWeakly(createSourceReader);

function createSourceReader(glossary: Glossary): SourceReader {
  const { trie } = glossary;
  const { sieve } = trie;

  function mayBegin({ codes }: Units, start: number): boolean {
    const first = foldCode(codes[start] ?? 0);
    if (!begins(sieve, first)) return false;
    if (isPhrase(sieve, first)) return true;
    const code = codes[start + 1] ?? 0;
    if (roleOf(code) !== PLAIN) return mayBeginBeforeMarks(codes, start, first);
    const second = foldCode(code);
    return threeBegin(first, second, codes[start + 2] ?? 0);
  }

  /** Whether a phrase may begin with two characters, folded, and the one behind them. */
  function threeBegin(first: number, second: number, third: number): boolean {
    return roleOf(third) === PLAIN
      ? tripleBegins(sieve, first, second, foldCode(third))
      : pairBegins(sieve, first, second);
  }

  function mayBeginBeforeMarks(codes: Uint16Array, start: number, first: number): boolean {
    for (let at = start + 1; at < start + MOST_SKIPPED; at++) {
      const code = codes[at] ?? 0;
      const role = roleOf(code);
      if (role === PLAIN) return pairBegins(sieve, first, foldCode(code));
      // A mark may be the second character of a phrase, as white space is between ideographs.
      if (role !== SPACE && role !== SKIPPED) return true;
      if (pairBegins(sieve, first, role === SPACE ? SPACE_CODE : code)) return true;
    }
    return true;
  }

  return {
    find(units, from) {
      const { codes, length } = units;
      let isInWord = from > 0 && isLetter(codes[from - 1] ?? 0);
      for (let at = from; at < length; at++) {
        const code = codes[at] ?? 0;
        if (isCommonIdeograph(code)) {
          isInWord = false;
          const next = codes[at + 1] ?? 0;
          if (isCommonIdeograph(next)) {
            const third = codes[at + 2] ?? 0;
            if (!threeBegin(code, next, third) && !isPhrase(sieve, code)) continue;
            return at;
          }
        } else {
          const wasInWord = isInWord;
          isInWord = isLetter(code);
          if (isInWord && wasInWord) continue;
          if (code === COLON) return at;
        }
        if (mayBegin(units, at)) return at;
      }
      return length;
    },
    read(units, start, onPhrase) {
      const { codes, length } = units;
      let state = trie.next(0, foldCode(codes[start] ?? 0));
      let spaces = 0;
      let lineEnds = 0;
      // A phrase ends with its last character, not with the marks behind it.
      let isBehindCharacter = true;
      for (let at = start + 1, passed = 0; state !== 0; passed++) {
        if (passed > MOST_PASSED) return true;
        const phrase = isBehindCharacter ? trie.phraseAt(state) : -1;
        if (phrase >= 0) onPhrase(glossary.meaningsOf(phrase), start, at);
        if (at >= length) return false;
        isBehindCharacter = false;
        const code = codes[at] ?? 0;
        const role = roleOf(code);
        if (role === SPACE) {
          spaces++;
          if (code === LINE_FEED && ++lineEnds > 1) return false;
          at++;
          continue;
        }
        if (role === PLAIN) {
          const folded = foldCode(code);
          const joined = trie.next(state, folded);
          const behindSpace = spaces > 0 ? trie.next(state, SPACE_CODE) : 0;
          const spaced = behindSpace === 0 ? 0 : trie.next(behindSpace, folded);
          if (joined !== 0 && spaced !== 0) return true;
          state = joined || spaced;
          spaces = 0;
          lineEnds = 0;
          isBehindCharacter = true;
          at++;
          continue;
        }
        // A mark that phrases of the glossary hold as well may be either.
        if (trie.next(state, code) !== 0) return true;
        if (role === BARRIER) return false;
        if (role === REFERENCE) return true;
        if (role === LINK_END) {
          const behind = behindAddress(units, at);
          if (behind === undefined) return true;
          at = behind;
        } else {
          at++;
        }
      }
      return false;
    },
  };
}
