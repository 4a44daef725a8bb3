import type { LowerText } from './lowerText.ts';
import type { Unit } from './unit.ts';

/** What a unit of a name may have become in a translation. */
export interface Slot {
  readonly unit: Unit;
  /** Translations, which make a form wrong. */
  readonly wrong: readonly string[];
  /** Right forms in the language of the translation, which do not: 谷歌 for Google. */
  readonly right: readonly string[];
  /** All that may stand for the unit, its letters first. */
  readonly forms: readonly string[];
  readonly isOptional: boolean;
}

/** Makes a slot that must be filled. */
export function toSlot(unit: Unit, wrong: readonly string[], right: readonly string[]): Slot {
  return { unit, wrong, right, forms: [unit.text, ...wrong, ...right], isOptional: false };
}

/** A slot without some of its translations. */
export function withoutWrong(slot: Slot, isLeftOut: (translation: string) => boolean): Slot {
  if (!slot.wrong.some(isLeftOut)) return slot;
  const wrong = slot.wrong.filter((one) => !isLeftOut(one));
  return { ...toSlot(slot.unit, wrong, slot.right), isOptional: slot.isOptional };
}

/** What stands for the unit of a slot. */
export interface Filling {
  readonly text: string;
  readonly is: 'letters' | 'wrong' | 'right';
}

/** A stretch of a text that fills slots, each in turn. */
export interface Filled {
  readonly start: number;
  readonly end: number;
  /** For each slot what fills it, `undefined` where it was left out. */
  readonly fillings: readonly (Filling | undefined)[];
}

/** What may stand between two units: spaces, decorations, and the marks that join words. */
const GAP = new Set([...' \u00a0\u3000【】《》「」“”/-'].map((char) => char.charCodeAt(0)));
const MOST_GAP = 2;

const byLength = (a: Filling, b: Filling): number => b.text.length - a.text.length;

/** What may fill a slot, what is tried first before the rest: its letters, then the longest. */
function fillingsOf({ unit, wrong, right }: Slot): readonly Filling[] {
  const others: Filling[] = [
    ...wrong.map((text): Filling => ({ text, is: 'wrong' })),
    ...right.map((text): Filling => ({ text, is: 'right' })),
  ];
  return [{ text: unit.word, is: 'letters' }, ...others.sort(byLength)];
}

/** Slots with all that may fill them. */
export interface Fillable {
  /** For each slot what may fill it. */
  readonly choices: readonly (readonly Filling[])[];
  readonly isOptional: readonly boolean[];
  /** What a stretch may begin with. */
  readonly beginnings: readonly string[];
}

/** Prepares slots, of which one is not optional. */
export function toFillable(slots: readonly Slot[]): Fillable {
  const choices = slots.map(fillingsOf);
  const isOptional = slots.map((slot) => slot.isOptional);
  const beginnings = choices.slice(0, isOptional.indexOf(false) + 1).flat();
  return { choices, isOptional, beginnings: beginnings.map(({ text }) => text) };
}

const NONE: readonly number[] = [];

/** Where stretches that fill slots may begin in a text, in order. */
export function startsIn(text: LowerText, { beginnings }: Fillable): readonly number[] {
  let starts: number[] | undefined;
  for (const beginning of beginnings) {
    for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
      starts ??= [];
      starts.push(at);
    }
  }
  if (!starts) return NONE;
  return starts.length === 1 ? starts : [...new Set(starts)].sort((a, b) => a - b);
}

/** The stretch that begins at an offset. */
export function fillAt(text: LowerText, start: number, slots: Fillable): Filled | undefined {
  const fillings: (Filling | undefined)[] = [];
  const end = fill(text, start, slots, 0, fillings);
  return end > start ? { start, end, fillings } : undefined;
}

/** Fills the slots from `index` on; where it ends, -1 where they cannot be filled. */
function fill(
  text: string,
  at: number,
  slots: Fillable,
  index: number,
  fillings: (Filling | undefined)[],
): number {
  const some = slots.choices[index];
  if (!some) return at;
  const isBegun = fillings.some((one) => one !== undefined);
  for (let gap = isBegun ? gapAt(text, at) : 0; gap >= 0; gap--) {
    for (const filling of some) {
      if (!text.startsWith(filling.text, at + gap)) continue;
      fillings[index] = filling;
      const end = fill(text, at + gap + filling.text.length, slots, index + 1, fillings);
      if (end >= 0) return end;
    }
  }
  fillings[index] = undefined;
  return slots.isOptional[index] ? fill(text, at, slots, index + 1, fillings) : -1;
}

/** The offset behind what fills a slot at `start`, and the gap that follows it. */
export function behind(text: string, start: number, { text: filled }: Filling): number {
  const end = start + filled.length;
  return end + gapAt(text, end);
}

function gapAt(text: string, at: number): number {
  let length = 0;
  while (length < MOST_GAP && GAP.has(text.charCodeAt(at + length))) length++;
  return length;
}
