import { cutsWord } from '../match/boundary.ts';
import { isDecoration, isIdeographic, isSpace } from '../match/script.ts';
import { cutsOrdinaryWord, joinsLone } from './edge.ts';
import type { Lexicon } from './lexicon.ts';
import type { Unit } from './unit.ts';

/** What a unit of a name may have become in a translation. */
export interface Slot {
  readonly unit: Unit;
  /** Translations, which make a form wrong. */
  readonly wrong: readonly string[];
  /** Right forms in the language of the translation, which do not: 谷歌 for Google. */
  readonly right: readonly string[];
  readonly isOptional: boolean;
}

/** How a stretch of text renders a name. */
export interface Form {
  readonly start: number;
  readonly end: number;
  /** The units that kept their letters. */
  readonly kept: readonly Unit[];
  /** Whether it begins with a unit that kept its letters. */
  readonly startsKept: boolean;
  /** The units that were translated, each with what stands for it. */
  readonly rendered: readonly { readonly unit: Unit; readonly by: string }[];
}

/** Finds the half or wholly translated forms of one name. */
export interface Pattern {
  /** Every form that has a translated unit goes over one of these pairs of characters, see `pairOf`. */
  readonly pairs: Int32Array;
  /** Whether a source in lower case has something for each of the units. */
  mayStandIn(lowerSource: string): boolean;
  /** Whether what a reader reads has, in lower case. */
  mayBeRead(lowerText: string): boolean;
  /** All forms in a text that have a translated unit. */
  find(text: string): readonly Form[];
}

/** A longer name has more forms than are worth looking for. */
const MOST_UNITS = 7;

/** What may stand between two units: spaces, decorations, and the marks that join words. */
const GAP = '[ \\u00a0\\u3000【】《》「」“”/\\-]{0,2}';
const JOINERS = new Set([...'-/'].map((char) => char.charCodeAt(0)));

/** Whether a character is read past between the units of a form. */
export function isGap(code: number): boolean {
  return isSpace(code) || isDecoration(code) || JOINERS.has(code);
}

/** Two characters that follow each other, gaps and letter case aside. */
export function pairOf(before: number, after: number): number {
  return (lower(before) << 16) | lower(after);
}

const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 32 : code);

/**
 * Makes the pattern of a name from its slots; `undefined` where no form could be told from other words.
 * @param isHalf whether a form must keep a unit in its letters
 */
export function createPattern(
  slots: readonly Slot[],
  lexicon: Lexicon,
  isHalf: boolean,
): Pattern | undefined {
  if (slots.length > MOST_UNITS || slots.every(({ wrong }) => wrong.length === 0)) return undefined;
  const pairs = Int32Array.from(collectPairs(slots, lexicon));
  const needed = slots.filter(({ isOptional }) => !isOptional);
  const needles = needed.map(({ unit, wrong, right }) => [unit.word, ...wrong, ...right]);
  if (isHalf) needles.push(slots.map(({ unit }) => unit.word));
  const isAlone = slots.length === 1;
  const inSource = isAlone ? [aloneIn(slots[0]?.wrong ?? [], lexicon)] : needles;
  let regex: RegExp | undefined;
  return {
    pairs,
    mayStandIn: (text) => holdsAll(text, inSource),
    mayBeRead: (text) => holdsAll(text, needles),
    find: (text) => {
      regex ??= toRegex(slots);
      return [...text.matchAll(regex)].flatMap((match) => toForm(match, slots, lexicon));
    },
  };
}

function holdsAll(text: string, needles: readonly (readonly string[])[]): boolean {
  return needles.every((some) => some.some((needle) => text.includes(needle)));
}

/** What a source must hold for a name of one word: an ordinary one counts only as the text of a link. */
function aloneIn(translations: readonly string[], lexicon: Lexicon): readonly string[] {
  return translations.map((one) => (isPlainWord(one, lexicon) ? `[${one}]` : one));
}

/** Whether a translation says little by itself. */
export function isPlainWord(translation: string, lexicon: Lexicon): boolean {
  return translation.length === 1 || lexicon.isOrdinary(translation);
}

/**
 * For every form a pair of characters that it goes over: where its first two units meet, for that is seldom
 * an ordinary word. Two units in letters say nothing; then where the next ones meet.
 */
function collectPairs(slots: readonly Slot[], lexicon: Lexicon): ReadonlySet<number> {
  const pairs = new Set<number>();
  function follow(at: number, before: number | undefined): void {
    const slot = slots[at];
    if (!slot) return;
    if (slot.isOptional) follow(at + 1, before);
    for (const form of [slot.unit.text, ...slot.wrong, ...slot.right]) {
      const first = form.charCodeAt(0);
      const last = form.charCodeAt(form.length - 1);
      const isSeen = before !== undefined && (isIdeographic(before) || isIdeographic(first));
      const isAlone = at === slots.length - 1 || lexicon.isModifier(form);
      if (isSeen) pairs.add(pairOf(before, first));
      else if (isAlone && form.length > 1)
        pairs.add(pairOf(form.charCodeAt(form.length - 2), last));
      else follow(at + 1, last);
    }
  }
  follow(0, undefined);
  return pairs;
}

const byLength = (a: string, b: string): number => b.length - a.length;
const toLiteral = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

function toRegex(slots: readonly Slot[]): RegExp {
  const first = slots.findIndex(({ isOptional }) => !isOptional);
  const parts = slots.map((slot, index) => {
    const either = toAlternatives(slot);
    if (index < first) return `(?:${either}${GAP})?`;
    const gap = index === first ? '' : GAP;
    return slot.isOptional ? `(?:${gap}${either})?` : `${gap}${either}`;
  });
  return new RegExp(parts.join(''), 'gi');
}

/** Two groups: the unit in its letters, or one of its translations. */
function toAlternatives({ unit, wrong, right }: Slot): string {
  const forms = [...wrong, ...right].sort(byLength).map(toLiteral).join('|');
  const letters = `(${toLiteral(unit.text)})`;
  return forms === '' ? `${letters}()` : `(?:${letters}|(${forms}))`;
}

function toForm(match: RegExpExecArray, slots: readonly Slot[], lexicon: Lexicon): readonly Form[] {
  const kept: Unit[] = [];
  const rendered: { unit: Unit; by: string }[] = [];
  slots.forEach(({ unit, wrong }, index) => {
    const by = match[index * 2 + 2];
    if (match[index * 2 + 1] !== undefined) kept.push(unit);
    else if (by !== undefined && wrong.includes(by)) rendered.push({ unit, by });
  });
  if (rendered.length === 0) return [];
  const startsKept = /^[A-Za-z0-9]/u.test(match[0]);
  const start = match.index;
  const end = start + match[0].length;
  const isCut = cutsWord(match.input, { start, end }) || cutsLongerWord(match, slots, lexicon);
  return isCut ? [] : [{ start, end, kept, startsKept, rendered }];
}

/** A lone ideograph at an edge, beside which another stands, is part of a longer word: 流 in 流程. */
function cutsLongerWord(match: RegExpExecArray, slots: readonly Slot[], lexicon: Lexicon): boolean {
  const { input, index } = match;
  const range = { start: index, end: index + match[0].length };
  const said = slots
    .map((_, slot) => match[slot * 2 + 1] ?? match[slot * 2 + 2] ?? '')
    .filter((form) => form !== '');
  if (said[0]?.length === 1 && joinsLone(input, range.start, range.start - 1, lexicon)) return true;
  if (said.at(-1)?.length === 1 && joinsLone(input, range.end - 1, range.end, lexicon)) return true;
  return cutsOrdinaryWord(input, range, lexicon);
}
