import { isIdeographic } from '../match/script.ts';
import { once } from '../memoize.ts';
import { isGap, pairOf } from './pairs.ts';

const FIRST_HAN = 0x3040;

/** Calls `onPair` for the pairs of a text, gaps left out, of which at least one character is an ideograph. */
export function eachPair(text: string, onPair: (pair: number) => void): void {
  const isGapAt = gaps();
  let before = 0;
  let wasHan = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isHan = code >= FIRST_HAN && isIdeographic(code);
    if (!isHan && isGapAt[code] === 1) continue;
    if (isHan || wasHan) onPair(pairOf(before, code));
    before = code;
    wasHan = isHan;
  }
}

/** Where gaps stand in Unicode. */
const GAP_RANGES = [
  [0, 0x100],
  [0x2000, 0x3100],
] as const;

const gaps = once((): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (const [start, end] of GAP_RANGES) {
    for (let code = start; code < end; code++) if (isGap(code)) table[code] = 1;
  }
  return table;
});
