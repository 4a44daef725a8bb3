import {
  type Glossary,
  type Meaning,
  subjectKey,
  type WrongMeaning,
} from '../glossary/glossary.ts';
import { spellingOf } from './fold.ts';
import { isWordCharacter } from './script.ts';
import { COLON, sourceReaderOf, UNDERSCORE } from './sourceReader.ts';
import { toUnits } from './units.ts';

/**
 * What may stand in a text, read off its source without parsing it: never less than what a parse would
 * show, often more.
 */
export interface Scan {
  /** Whether a wrong rendering may stand in the text. */
  readonly mayBeWrong: boolean;
  /** The entries of which a right form may stand in the text, and the keys of the subjects of which a word may. */
  readonly accepted: readonly string[];
  /** The wrong renderings that may stand in the text. */
  readonly wrong: readonly WrongMeaning[];
  /** The entries of which a misspelt name may stand in the text. */
  readonly misspelt: readonly string[];
  /** Whether the source hides its text from the scan: only a parse can tell, and all else says nothing. */
  readonly isUnclear: boolean;
}

/** Before these an identifier or path is written, in which nothing is wrong. */
const PATH_STARTS = new Set([...'/@'].map((char) => char.charCodeAt(0)));

/**
 * Whether the phrase at these offsets is cut out of a longer word, as far as the source tells: an
 * underscore may be markup.
 */
function isCut(text: string, start: number, end: number): boolean {
  return joins(text, start) || joins(text, end);
}

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

/**
 * An address from its colon on, as far as it stands in prose as it stands in the source: in prose all of
 * it counts as one address, in which there are no names.
 */
const ADDRESS =
  /(?<=(?:^|[\s(<\u3000-\u9fff])https?):\/\/(?:[\w/.:?=%#+,;@$-]|&(?![\w#]{1,32};))+/giuy;

/** The offset behind the address whose colon stands at `colon`; the colon where there is none. */
function behindOwnAddress(text: string, colon: number): number {
  if (text.charCodeAt(colon + 1) !== SLASH || text.charCodeAt(colon + 2) !== SLASH) return colon;
  ADDRESS.lastIndex = colon;
  return ADDRESS.test(text) ? ADDRESS.lastIndex - 1 : colon;
}

/** What is said of a source that holds nothing. */
export const NOTHING: Scan = {
  mayBeWrong: false,
  accepted: [],
  wrong: [],
  misspelt: [],
  isUnclear: false,
};

/** What is said of a source that only a parse can tell of. */
export const UNCLEAR: Scan = { ...NOTHING, mayBeWrong: true, isUnclear: true };

/** Takes what a source may hold, in the order in which it begins there. */
export interface Sink {
  /** A right form of an entry, by its id, or a word of a subject, by its key. */
  accepted(key: string, at: number): void;
  wrong(meaning: WrongMeaning, at: number): void;
  /** A misspelt name of an entry. */
  misspelt(id: string, at: number): void;
  /** Whether to go on behind a place of which only a parse can tell. */
  unclear(at: number): boolean;
}

/** Whether a source holds what a scan cannot see through, wherever it stands. */
export const hidesText = (text: string): boolean => text.includes('&#');

/** Scans a source, up to where its sink has enough. */
export function scanInto(sink: Sink, glossary: Glossary, text: string): void {
  function onPhrase(meanings: readonly Meaning[], start: number, end: number): void {
    if (isCut(text, start, end)) return;
    const isInPath =
      PATH_STARTS.has(text.charCodeAt(start - 1)) && isWordCharacter(text.charCodeAt(start));
    const found = text.slice(start, end);
    let isRight = false;
    let mayBeMisspelt = false;
    for (const meaning of meanings) {
      if (meaning.type === 'shield') continue;
      if (meaning.type === 'cue') {
        sink.accepted(subjectKey(meaning.subject), start);
        continue;
      }
      const spelt = compareSpelling(found, meaning.spelling);
      if (meaning.type === 'wrong') {
        if (spelt !== 'wrong' && !isInPath) sink.wrong(meaning, start);
      } else {
        if (spelt !== 'wrong') sink.accepted(meaning.entry.id, start);
        isRight ||= spelt === 'right';
        mayBeMisspelt ||= meaning.misspelling !== undefined;
      }
    }
    if (isRight || !mayBeMisspelt || isInPath || isSurelyNoName(text, start, end)) return;
    for (const meaning of meanings) {
      if (meaning.type === 'accepted' && meaning.misspelling) {
        sink.misspelt(meaning.entry.id, start);
      }
    }
  }

  const reader = sourceReaderOf(glossary);
  const units = toUnits(text);
  for (let at = reader.find(units, 0); at < units.length; at = reader.find(units, at + 1)) {
    const behind = units.codes[at] === COLON ? behindOwnAddress(text, at) : at;
    if (behind > at) at = behind;
    else if (reader.read(units, at, onPhrase) && !sink.unclear(at)) return;
  }
}

/** Collects what the source of one piece may hold. */
export class Collector implements Sink {
  readonly #accepted: string[] = [];
  readonly #wrong: WrongMeaning[] = [];
  readonly #misspelt: string[] = [];
  #isUnclear = false;

  accepted(key: string): void {
    addOnce(this.#accepted, key);
  }

  wrong(meaning: WrongMeaning): void {
    addOnce(this.#wrong, meaning);
  }

  misspelt(id: string): void {
    addOnce(this.#misspelt, id);
  }

  unclear(): boolean {
    this.#isUnclear = true;
    return false;
  }

  toScan(): Scan {
    if (this.#isUnclear) return UNCLEAR;
    const mayBeWrong = this.#wrong.length + this.#misspelt.length > 0;
    if (!mayBeWrong && this.#accepted.length === 0) return NOTHING;
    return {
      mayBeWrong,
      accepted: keep(this.#accepted),
      wrong: keep(this.#wrong),
      misspelt: keep(this.#misspelt),
      isUnclear: false,
    };
  }
}

/** Scans a source for what its prose may hold. */
export function scanSource(glossary: Glossary, text: string): Scan {
  if (hidesText(text)) return UNCLEAR;
  const collector = new Collector();
  scanInto(collector, glossary, text);
  return collector.toScan();
}

const NONE: readonly never[] = [];

/** Documents have many pieces: lists without items are one and the same, and the others as long as they have to be. */
function keep<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? NONE : items.slice();
}

/** Adds what is not there yet: of the many names of the glossary a piece holds few. */
function addOnce<Item>(items: Item[], item: Item): void {
  if (!items.includes(item)) items.push(item);
}
