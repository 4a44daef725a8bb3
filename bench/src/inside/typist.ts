import type { Random } from '../random.ts';

/** One keystroke: `text` takes the place of what stands from `start` to `end`, in UTF-16 units. */
export interface Keystroke {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The keystrokes of somebody who goes to a place in a document of that length, types a sentence there,
 * deletes it again and goes to the next place, for ever. The document never grows by more than `sentence`.
 */
export function* keystrokes(
  length: number,
  sentence: string,
  random: Random,
): Generator<Keystroke> {
  for (;;) {
    const place = random.below(length + 1);
    for (let at = 0; at < sentence.length; at++) {
      yield { start: place + at, end: place + at, text: sentence.charAt(at) };
    }
    for (let at = sentence.length; at > 0; at--) {
      yield { start: place + at - 1, end: place + at, text: '' };
    }
  }
}
