import {
  type Glossary,
  type Meaning,
  subjectKey,
  type WrongMeaning,
} from '../glossary/glossary.ts';
import { MOST_ADDRESS } from '../markdown/prose.ts';
import { foldLetter, spellingOf } from './fold.ts';
import { isJoiner, isPassed, isSpace, isWordCharacter } from './script.ts';

/**
 * What may stand in a text, read off its source without parsing it: never less than what a parse would
 * show, often more.
 */
export interface Scan {
  /** Whether a wrong rendering may stand in the text. */
  readonly mayBeWrong: boolean;
  /**
   * The entries of which a right form may stand in the text, and the keys of the subjects of which a word
   * may; all of them where `isUnclear`.
   */
  readonly accepted: ReadonlySet<string>;
  /** The wrong renderings that may stand in the text; all of them where `isUnclear`. */
  readonly wrong: ReadonlySet<WrongMeaning>;
  /** The entries of which a misspelt name may stand in the text. */
  readonly misspelt: ReadonlySet<string>;
  /** Whether one of them may be wrong whatever the rest of the document says, or something misspelt. */
  readonly isSure: boolean;
  /** Whether the source hides its text from the scan: only a parse can tell. */
  readonly isUnclear: boolean;
}

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

/** Where spaces, invisible characters and decorations stand in Unicode; the rest is plain. */
const MARKED_RANGES = [
  [0, 0x100],
  [0x2000, 0x2070],
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

const foldCode = (code: number): number => FOLDED[code] || code;

/** What makes the end of an address hard to find. */
const NOT_PLAIN = new Set('([<"\'\\\n\r');

/** The offset behind the address of a link whose text ends at `at`; `undefined` where it is not plain. */
function behindAddress(text: string, at: number): number | undefined {
  const opening = text[at + 1];
  if (opening !== '(' && opening !== '[') return at + 1;
  const closing = opening === '(' ? ')' : ']';
  const limit = Math.min(text.length, at + MOST_ADDRESS);
  for (let i = at + 2; i < limit; i++) {
    const char = text[i];
    if (char === closing) return i + 1;
    if (char !== undefined && NOT_PLAIN.has(char)) return undefined;
  }
  return undefined;
}

/** So many characters between the ends of a phrase are unheard of, and more are not read past. */
const MOST_PASSED = 256;

/** Reads phrases off a source. */
interface Reader {
  /** Reads the phrases that begin at `start`; true where the source must be parsed to know. */
  read(text: string, start: number): boolean;
}

const LINE_FEED = 0x0a;

/** Before these an identifier or path is written, in which nothing is wrong. */
const PATH_STARTS = new Set([...'/@'].map((char) => char.charCodeAt(0)));

function createReader(
  glossary: Glossary,
  onPhrase: (meanings: readonly Meaning[], start: number, end: number) => void,
): Reader {
  const { trie } = glossary;
  const space = ' '.charCodeAt(0);
  return {
    read(text, start) {
      let state = trie.next(0, foldCode(text.charCodeAt(start)));
      let spaces = 0;
      let lineEnds = 0;
      // A phrase ends with its last character, not with the marks behind it.
      let isBehindCharacter = true;
      for (let at = start + 1, passed = 0; state !== 0; passed++) {
        if (passed > MOST_PASSED) return true;
        const phrase = isBehindCharacter ? trie.phraseAt(state) : -1;
        if (phrase >= 0) onPhrase(glossary.meaningsOf(phrase), start, at);
        if (at >= text.length) return false;
        isBehindCharacter = false;
        const code = text.charCodeAt(at);
        const role = ROLES[code] ?? PLAIN;
        if (role === SPACE) {
          spaces++;
          if (code === LINE_FEED && ++lineEnds > 1) return false;
          at++;
          continue;
        }
        if (role === PLAIN) {
          const folded = foldCode(code);
          const joined = trie.next(state, folded);
          const behindSpace = spaces > 0 ? trie.next(state, space) : 0;
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
          const behind = behindAddress(text, at);
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

/**
 * Whether the phrase at these offsets is cut out of a longer word, as far as the source tells: an
 * underscore may be markup.
 */
function isCut(text: string, start: number, end: number): boolean {
  return joins(text, start) || joins(text, end);
}

const UNDERSCORE = '_'.charCodeAt(0);

function joins(text: string, edge: number): boolean {
  const before = text.charCodeAt(edge - 1);
  const after = text.charCodeAt(edge);
  if (before === UNDERSCORE || after === UNDERSCORE) return false;
  return isWordCharacter(before) && isWordCharacter(after);
}

const BARE = /^[A-Za-z0-9 .+#-]+$/u;

/** Whether a phrase has its right spelling; only a parse can tell where markup may stand in it. */
function compareSpelling(
  found: string,
  spelling: string | undefined,
): 'right' | 'wrong' | 'unclear' {
  if (spelling === undefined || found === spelling) return 'right';
  if (!BARE.test(found)) return 'unclear';
  return found.includes(' ') && spellingOf(found) === spelling ? 'right' : 'wrong';
}

const LOWER_CASE = /^[a-z\d .-]+$/u;
const WORD_BEFORE = /\s[a-z][\w-]* $/u;
const WORD_AFTER = /^ [a-z]/u;
/** So far back the word before a phrase is looked for. */
const MOST_WORD = 24;
const IDENTIFIER_BEFORE = /\w[./:=#@-]$/u;
const IDENTIFIER_AFTER = /^[./:=#@-]\w/u;

/** Whether what stands beside a phrase shows already that it is a part of a command or an identifier. */
function isSurelyNoName(text: string, start: number, end: number): boolean {
  if (!LOWER_CASE.test(text.slice(start, end))) return false;
  const after = text.slice(end, end + 2);
  if (WORD_AFTER.test(after) || IDENTIFIER_AFTER.test(after)) return true;
  const before = text.slice(Math.max(0, start - MOST_WORD), start);
  return WORD_BEFORE.test(before) || IDENTIFIER_BEFORE.test(before);
}

const SLASH = '/'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);

/**
 * An address from its colon on, as far as it stands in prose as it stands in the source: in prose all of
 * it counts as one address, in which there are no names.
 */
const ADDRESS = /(?<=(?:^|[\s(<\u3000-\u9fff])https?):\/\/[\w/.:?=%#+,;@$-]+/giuy;

/** The offset behind the address whose colon stands at `colon`; the colon where there is none. */
function behindOwnAddress(text: string, colon: number): number {
  if (text.charCodeAt(colon + 1) !== SLASH || text.charCodeAt(colon + 2) !== SLASH) return colon;
  ADDRESS.lastIndex = colon;
  return ADDRESS.test(text) ? ADDRESS.lastIndex - 1 : colon;
}

/** Scans a source for what its prose may hold. */
export function scanSource(glossary: Glossary, text: string): Scan {
  const accepted = new Set<string>();
  const wrong = new Set<WrongMeaning>();
  const misspelt = new Set<string>();
  let isSure = false;
  let isUnclear = text.includes('&#');
  const reader = createReader(glossary, (meanings, start, end) => {
    if (isCut(text, start, end)) return;
    const isInPath =
      PATH_STARTS.has(text.charCodeAt(start - 1)) && isWordCharacter(text.charCodeAt(start));
    const found = text.slice(start, end);
    let isRight = false;
    const mayBeMisspelt: string[] = [];
    for (const meaning of meanings) {
      if (meaning.type === 'shield') continue;
      if (meaning.type === 'cue') {
        accepted.add(subjectKey(meaning.subject));
        continue;
      }
      const spelt = compareSpelling(found, meaning.spelling);
      if (meaning.type === 'wrong') {
        if (spelt === 'wrong' || isInPath) continue;
        wrong.add(meaning);
        isSure ||= meaning.rendering.when === 'always';
      } else {
        if (spelt !== 'wrong') accepted.add(meaning.entry.id);
        isRight ||= spelt === 'right';
        if (meaning.misspelling) mayBeMisspelt.push(meaning.entry.id);
      }
    }
    if (isRight || mayBeMisspelt.length === 0 || isInPath || isSurelyNoName(text, start, end))
      return;
    isSure = true;
    for (const id of mayBeMisspelt) misspelt.add(id);
  });
  const { trie } = glossary;
  for (let start = 0; start < text.length; start++) {
    const first = foldCode(text.charCodeAt(start));
    if (first === COLON) {
      const behind = behindOwnAddress(text, start);
      if (behind > start) {
        start = behind;
        continue;
      }
    }
    const state = trie.next(0, first);
    if (state === 0) continue;
    const code = text.charCodeAt(start + 1);
    const isLonger = ROLES[code] === PLAIN && trie.phraseAt(state) < 0;
    if (isLonger && !trie.mayBegin(first, foldCode(code))) continue;
    if (joins(text, start)) continue;
    if (reader.read(text, start)) isUnclear = true;
  }
  const mayBeWrong = isSure || isUnclear || wrong.size > 0;
  return { mayBeWrong, accepted, wrong, misspelt, isSure, isUnclear };
}
