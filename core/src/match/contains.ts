import { cutsWord } from './boundary.ts';
import { isWordCharacter } from './script.ts';

/** Where `word` first stands in `text`, -1 where it does not; a word of an alphabet only as a whole. */
export function containsWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (
      !isWordCharacter(word.charCodeAt(0)) &&
      !isWordCharacter(word.charCodeAt(word.length - 1))
    ) {
      return at;
    }
    if (!cutsWord(text, { start: at, end: at + word.length })) return at;
  }
  return -1;
}
