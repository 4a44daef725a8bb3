import { isDecoration, isIdeographic, isSpace } from '../match/script.ts';
import type { Lexicon } from './lexicon.ts';
import type { Slot } from './slot.ts';

const JOINERS = new Set([...'-/'].map((char) => char.charCodeAt(0)));

/** Whether a character is read past between the units of a form. */
export function isGap(code: number): boolean {
  return isSpace(code) || isDecoration(code) || JOINERS.has(code);
}

/** Two characters that follow each other, gaps and letter case aside. */
export function pairOf(before: number, after: number): number {
  return (lower(before) << 16) | lower(after);
}

export const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 32 : code);

/**
 * Places that forms of a name go over, two numbers each: a pair of characters, see {@link pairOf}, and the
 * character behind it, {@link ANY} where it may be any. A place may be given more than once.
 */
export type Joints = readonly number[];

/** Any character, where a joint stands at the end of a form. */
export const ANY = 0;

/**
 * For every form a joint that it goes over: where its first two units meet, for that is seldom an ordinary
 * word. Two units in letters say nothing; then where the next ones meet.
 */
export function collectJoints(slots: readonly Slot[], lexicon: Lexicon): Joints {
  const joints: number[] = [];
  follow(slots, 0, NOTHING, lexicon, joints);
  return joints;
}

/** Those of some joints of which a character is a letter. */
export function withLetters(joints: Joints): Joints {
  return joints.filter((_, index) => {
    const pair = joints[index & ~1] ?? 0;
    const third = joints[index | 1] ?? ANY;
    const isHan = isIdeographic(pair >>> 16) && isIdeographic(pair & 0xffff);
    return !isHan || (third !== ANY && !isIdeographic(third));
  });
}

/** What stands before the first unit. */
const NOTHING = -1;

function follow(
  slots: readonly Slot[],
  at: number,
  before: number,
  lexicon: Lexicon,
  joints: number[],
): void {
  const slot = slots[at];
  if (!slot) return;
  if (slot.isOptional) follow(slots, at + 1, before, lexicon, joints);
  const isLast = at === slots.length - 1;
  const isBehindHan = isIdeographic(before);
  const followed: number[] = [];
  for (const form of slot.forms) {
    const first = form.charCodeAt(0);
    const last = form.charCodeAt(form.length - 1);
    if (before !== NOTHING && (isBehindHan || isIdeographic(first))) {
      const third = form.length > 1 ? lower(form.charCodeAt(1)) : ANY;
      joints.push(pairOf(before, first), third);
    } else if (form.length > 1 && (isLast || lexicon.isModifier(form))) {
      // Two letters are no pair that is looked for.
      const other = form.charCodeAt(form.length - 2);
      if (!isIdeographic(last) && !isIdeographic(other)) continue;
      for (const third of isLast ? [ANY] : firstsFrom(slots, at + 1)) {
        joints.push(pairOf(other, last), third);
      }
    } else if (!followed.includes(last)) {
      followed.push(last);
      follow(slots, at + 1, last, lexicon, joints);
    }
  }
}

/** What forms of slots from an index on may begin with. */
function firstsFrom(slots: readonly Slot[], at: number): readonly number[] {
  const slot = slots[at];
  if (!slot) return [ANY];
  const firsts = slot.forms.map((form) => lower(form.charCodeAt(0)));
  return slot.isOptional ? [...firsts, ...firstsFrom(slots, at + 1)] : firsts;
}
