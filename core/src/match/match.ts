import type { Confidence } from '../finding.ts';
import type { Entry, Rendering } from '../glossary/entry.ts';
import type { AcceptedMeaning, Glossary, Meaning } from '../glossary/glossary.ts';
import type { Run } from '../markdown/prose.ts';
import type { Range } from '../range.ts';
import { isInIdentifier, joinsWord } from './boundary.ts';
import { fold, spellingOf } from './fold.ts';
import { readMisspelling } from './misspelling.ts';
import { closerOf, isDecoration, openerOf } from './script.ts';
import { isPhrase, pairBegins, type Sieve, tripleBegins } from './sieve.ts';

/** A reading of a matched phrase as a wrong rendering. */
export interface Reading {
  readonly entry: Entry;
  readonly rendering: Rendering;
  /** Where the entry's name is misspelt: how sure that is from its writing alone. */
  readonly misspelt?: Confidence;
}

/** A phrase of the glossary in a run; `range` is into the run. */
export interface Match {
  readonly range: Range;
  /** The entries that it is a right form of. */
  readonly accepted: readonly Entry[];
  /** The entries that it may be a wrong rendering of. */
  readonly readings: readonly Reading[];
}

/** A word that speaks for a subject; `range` is into the run. */
export interface SubjectWord {
  readonly subject: string;
  readonly range: Range;
}

/** What stands in a run, each in order of position. */
export interface Matches {
  readonly matches: readonly Match[];
  readonly subjectWords: readonly SubjectWord[];
  /** Whether there are more than are looked for. */
  readonly isCut: boolean;
}

/** So many phrases are looked for in a run: no reader has that many in one block, and they would fill the memory. */
export const MOST_PHRASES = 20_000;

interface Shield {
  readonly range: Range;
  readonly rendering: Rendering;
}

/**
 * Finds the phrases of a glossary in a run: of those that do not cut a word and are not shielded, the
 * leftmost, and of those that begin there the longest; then on behind it. Matches never overlap.
 */
export function matchRun(glossary: Glossary, run: Run): Matches {
  const matches: Match[] = [];
  const shields: Shield[] = [];
  const subjectWords: SubjectWord[] = [];
  let count = 0;
  const isCut = !scan(glossary, run.text, (phrase, range) => {
    if (joinsWord(run.text, range.end)) return true;
    const meanings = glossary.meaningsOf(phrase);
    for (const meaning of meanings) {
      if (meaning.type === 'shield') shields.push({ range, rendering: meaning.rendering });
      else if (meaning.type === 'cue') subjectWords.push({ range, subject: meaning.subject });
    }
    const match = readPhrase(run.text, range, meanings);
    if (match) matches.push(match);
    return ++count < MOST_PHRASES;
  });
  const isShielded = createShieldTest(shields);
  const admitted = matches.flatMap((match) => admit(run.text, match, isShielded));
  const selected = selectLeftmostLongest(admitted).map((match) =>
    match.readings.length > 0 ? { ...match, range: balance(run.text, match.range) } : match,
  );
  return { matches: selected, subjectWords, isCut };
}

/**
 * Calls `onPhrase` for every phrase in a text that does not begin inside a word, in order of start and the
 * shorter first, for as long as it says true; false where it did not.
 */
function scan(
  { trie }: Glossary,
  text: string,
  onPhrase: (phrase: number, range: Range) => boolean,
): boolean {
  const { codes, offsets, length } = fold(text);
  for (let from = 0; from < length; from++) {
    if (!mayBegin(trie.sieve, codes, from, length)) continue;
    const start = offsets[from] ?? 0;
    if (joinsWord(text, start)) continue;
    let state = trie.next(0, codes[from] ?? 0);
    for (let end = from + 1; state !== 0; end++) {
      const phrase = trie.phraseAt(state);
      if (phrase >= 0 && !onPhrase(phrase, { start, end: (offsets[end - 1] ?? 0) + 1 })) {
        return false;
      }
      state = end < length ? trie.next(state, codes[end] ?? 0) : 0;
    }
  }
  return true;
}

function mayBegin(sieve: Sieve, codes: Uint16Array, at: number, length: number): boolean {
  const first = codes[at] ?? 0;
  if (at + 1 < length) {
    const second = codes[at + 1] ?? 0;
    if (at + 2 === length) {
      if (pairBegins(sieve, first, second)) return true;
    } else if (tripleBegins(sieve, first, second, codes[at + 2] ?? 0)) return true;
  }
  return isPhrase(sieve, first);
}

/** Phrases are many, and most mean one thing only: what they do not mean takes no memory. */
const NONE: readonly never[] = [];

/** What a phrase may mean as it is spelt; `undefined` where it is neither a right form nor a wrong rendering. */
function readPhrase(text: string, range: Range, meanings: readonly Meaning[]): Match | undefined {
  let accepted: readonly Entry[] = NONE;
  let readings: readonly Reading[] = NONE;
  let misspelt: readonly AcceptedMeaning[] = NONE;
  const spells = createSpellingTest(text.slice(range.start, range.end));
  for (const meaning of meanings) {
    if (meaning.type === 'shield' || meaning.type === 'cue') continue;
    const isSpelt = meaning.spelling === undefined || spells(meaning.spelling);
    if (meaning.type === 'wrong') {
      if (isSpelt) readings = [...readings, meaning];
    } else if (isSpelt) accepted = [...accepted, meaning.entry];
    else misspelt = [...misspelt, meaning];
  }
  if (accepted.length === 0 && misspelt.length > 0) {
    readings = [...readings, ...readMisspellings(text, range, misspelt, readings)];
  }
  const isNothing = accepted.length + readings.length === 0;
  return isNothing ? undefined : { range, accepted, readings };
}

/** Tests whether a text has a given spelling. */
function createSpellingTest(found: string): (spelling: string) => boolean {
  let own: string | undefined;
  return (spelling) => {
    if (spelling === found) return true;
    own ??= spellingOf(found);
    return spelling === own;
  };
}

/** The names that a phrase may misspell, each once; what the glossary lists it has said already. */
function readMisspellings(
  text: string,
  range: Range,
  meanings: readonly AcceptedMeaning[],
  listed: readonly Reading[],
): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const { entry, misspelling } of meanings) {
    if (!misspelling || readings.has(entry.id)) continue;
    if (listed.some((reading) => reading.entry === entry)) continue;
    const misspelt = readMisspelling(text, range, misspelling.text);
    if (misspelt) readings.set(entry.id, { entry, rendering: misspelling, misspelt });
  }
  return [...readings.values()];
}

/** Takes the readings out of a match that cannot be meant; nothing where none is left. */
function admit(text: string, match: Match, isShielded: ShieldTest): readonly Match[] {
  if (match.readings.length === 0) return [match];
  const isIdentifier = isInIdentifier(text, match.range);
  const readings = match.readings.filter(
    ({ rendering }) => !isIdentifier && !isShielded(match.range, rendering),
  );
  if (readings.length + match.accepted.length === 0) return [];
  return [{ ...match, readings }];
}

type ShieldTest = (range: Range, rendering: Rendering) => boolean;

/** Ranges must be asked for in order of position, as shields are. */
function createShieldTest(shields: readonly Shield[]): ShieldTest {
  let passed = 0;
  return (range, rendering) => {
    while ((shields[passed]?.range.end ?? Infinity) <= range.start) passed++;
    for (let i = passed; i < shields.length; i++) {
      const shield = shields[i];
      if (!shield || shield.range.start > range.start) return false;
      if (shield.rendering === rendering && shield.range.end >= range.end) return true;
    }
    return false;
  };
}

/** In order of start, the shorter first, as the scan reports them. */
function selectLeftmostLongest(matches: readonly Match[]): readonly Match[] {
  const selected: Match[] = [];
  for (const match of matches) {
    const last = selected.at(-1);
    if (last && last.range.start === match.range.start) {
      if (match.range.end > last.range.end) selected[selected.length - 1] = match;
    } else if (!last || match.range.start >= last.range.end) {
      selected.push(match);
    }
  }
  return selected;
}

/**
 * Widens a range so that brackets and quotation marks inside it keep their partners: of 【GitHub】副驾驶
 * the phrase covers the closing mark, so the opening one before it belongs to it as well.
 */
function balance(text: string, range: Range): Range {
  const open: number[] = [];
  let { start, end } = range;
  for (let i = range.start; i < range.end; i++) {
    const code = text.charCodeAt(i);
    if (!isDecoration(code)) continue;
    const opener = openerOf(code);
    if (opener !== undefined && open.at(-1) === opener) open.pop();
    else if (opener !== undefined && text.charCodeAt(start - 1) === opener) start--;
    else if (closerOf(code) !== undefined) open.push(code);
  }
  for (const code of open.reverse()) {
    if (text.charCodeAt(end) === closerOf(code)) end++;
  }
  return { start, end };
}
