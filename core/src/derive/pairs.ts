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

const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 32 : code);

/**
 * For every form a pair of characters that it goes over: where its first two units meet, for that is seldom
 * an ordinary word. Two units in letters say nothing; then where the next ones meet.
 */
export function collectPairs(slots: readonly Slot[], lexicon: Lexicon): Int32Array {
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
  return Int32Array.from(pairs);
}
