import { cutsWord } from '../match/boundary.ts';
import { once } from '../memoize.ts';
import { cutsOrdinaryWord, joinsLone } from './edge.ts';
import type { Lexicon } from './lexicon.ts';
import type { LowerText } from './lowerText.ts';
import { collectJoints, type Joints, withLetters } from './pairs.ts';
import {
  behind,
  type Fillable,
  type Filled,
  fillAt,
  type Slot,
  startsIn,
  toFillable,
  withoutWrong,
} from './slot.ts';
import type { Unit } from './unit.ts';

/** How a stretch of text renders a name. */
export interface Form {
  readonly start: number;
  readonly end: number;
  /** The units that kept their letters. */
  readonly kept: readonly Unit[];
  /** Whether it begins with a unit that kept its letters. */
  readonly startsKept: boolean;
  /** Where its second unit begins, where its first one is a right form in the language of the text: 谷歌. */
  readonly behindRight: number | undefined;
  /** The units that were translated, each with what stands for it. */
  readonly rendered: readonly { readonly unit: Unit; readonly by: string }[];
}

/** Finds the half or wholly translated forms of one name. */
export interface Pattern {
  /** Every form that has a translated unit goes over one of these, see {@link collectJoints}. */
  joints(): Joints;
  /** Those of them that say something outside of links: not an ordinary word by itself. */
  tellingJoints(): Joints;
  /** Those of them that forms go over that begin with a right form. */
  brandedJoints(): Joints;
  /** Whether a source shows a form that `mayBeMeant`, whatever it is part of. */
  mayStandIn(source: LowerText, mayBeMeant: (form: Form) => boolean): boolean;
  /** All forms in a text that have a translated unit, from left to right. */
  find(text: LowerText): readonly Form[];
}

/** A longer name has more forms than are worth looking for. */
const MOST_UNITS = 7;

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
  const needed = slots.filter(({ isOptional }) => !isOptional).length;
  if (needed === 0 || (isHalf && slots.length === 1)) return undefined;
  const parts = once((): Parts => ({ slots, isHalf, ...toFillable(slots) }));
  return {
    joints: () => jointsOf(slots),
    tellingJoints: () => jointsOf(slots.length === 1 ? slots.map(withoutPlainWords) : slots),
    brandedJoints: () => jointsOf([...slots.slice(0, 1).map(withoutAnyWrong), ...slots.slice(1)]),
    mayStandIn: (text, mayBeMeant) => showsForm(text, parts(), mayBeMeant),
    find: (text) => findForms(text, parts(), lexicon),
  };

  /** Of two units of which one keeps its letters, the other stands right beside it. */
  function jointsOf(some: readonly Slot[]): Joints {
    const joints = collectJoints(some, lexicon);
    return isHalf && some.length === 2 ? withLetters(joints) : joints;
  }

  /** A slot without the translations that say little by themselves. */
  function withoutPlainWords(slot: Slot): Slot {
    return withoutWrong(slot, (one) => isPlainWord(one, lexicon));
  }
}

/** A slot of which only the letters and right forms may stand there. */
const withoutAnyWrong = (slot: Slot): Slot => withoutWrong(slot, () => true);

/** What forms are made of. */
interface Parts extends Fillable {
  readonly slots: readonly Slot[];
  readonly isHalf: boolean;
}

function showsForm(text: LowerText, parts: Parts, mayBeMeant: (form: Form) => boolean): boolean {
  for (const start of startsIn(text, parts)) {
    const filled = fillAt(text, start, parts);
    const form = filled && formOf(text, filled, parts);
    if (form && mayBeMeant(form)) return true;
  }
  return false;
}

function findForms(text: LowerText, parts: Parts, lexicon: Lexicon): readonly Form[] {
  const forms: Form[] = [];
  let end = 0;
  for (const start of startsIn(text, parts)) {
    const filled = start < end ? undefined : fillAt(text, start, parts);
    if (!filled) continue;
    end = filled.end;
    const form = formOf(text, filled, parts);
    if (form && !isCut(text, filled, lexicon)) forms.push(form);
  }
  return forms;
}

/** Whether a translation says little by itself. */
export function isPlainWord(translation: string, lexicon: Lexicon): boolean {
  return translation.length === 1 || lexicon.isOrdinary(translation);
}

/** How a stretch renders the name; `undefined` where it has no translated unit. */
function formOf(
  text: LowerText,
  { start, end, fillings }: Filled,
  { slots, isHalf }: Parts,
): Form | undefined {
  const kept: Unit[] = [];
  const rendered: { unit: Unit; by: string }[] = [];
  slots.forEach(({ unit }, index) => {
    const filling = fillings[index];
    if (filling?.is === 'letters') kept.push(unit);
    else if (filling?.is === 'wrong') rendered.push({ unit, by: filling.text });
  });
  if (rendered.length === 0 || (isHalf && kept.length === 0)) return undefined;
  // One character says nothing alone, and goes over no pair by which it could be looked for.
  if (kept.length === 0 && rendered.length === 1 && rendered[0]?.by.length === 1) return undefined;
  const startsKept = fillings.find((one) => one !== undefined)?.is === 'letters';
  const behindRight = fillings[0]?.is === 'right' ? behind(text, start, fillings[0]) : undefined;
  return { start, end, kept, startsKept, behindRight, rendered };
}

/** Whether a stretch is cut out of longer words: 流 of 流程, 基础 of 基础设施. */
function isCut(text: string, { start, end, fillings }: Filled, lexicon: Lexicon): boolean {
  const said = fillings.filter((one) => one !== undefined);
  // A lone ideograph at an edge, beside which another stands, is part of a longer word.
  const isLone = (at: number): boolean => said.at(at)?.text.length === 1;
  return (
    cutsWord(text, { start, end }) ||
    (isLone(0) && joinsLone(text, start, start - 1, lexicon)) ||
    (isLone(-1) && joinsLone(text, end - 1, end, lexicon)) ||
    cutsOrdinaryWord(text, { start, end }, lexicon)
  );
}
