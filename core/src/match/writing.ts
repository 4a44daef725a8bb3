import { once } from '../memoize.ts';

/** What stands between the parts of a name: spaces, hyphens, full stops. */
export const GAP: RegExp = /[\s.-]+/u;

/** The parts of a name between spaces, hyphens and full stops. */
export function partsOf(text: string): readonly string[] {
  return text.split(GAP);
}

/** How many letters and marks a name has, spaces, hyphens and full stops not counted. */
export function lengthOf(text: string): number {
  return text.length - (text.match(/[\s.-]/gu)?.length ?? 0);
}

/** Made when it is first needed, as that takes longer than all else here. */
const otherLetter = once(() => /(?!\p{Script=Latin})\p{L}/u);

const isCommonIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Whether a text has a letter or ideograph that is not Latin. */
export function hasOtherLetter(text: string): boolean {
  let isBasic = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isCommonIdeograph(code)) return true;
    isBasic &&= code < 0x80;
  }
  return !isBasic && otherLetter().test(text);
}

/** Whether a text has a capital letter. */
export function hasCapital(text: string): boolean {
  return /[A-Z]/u.test(text);
}

/** Whether a text has a small letter. */
export function hasSmall(text: string): boolean {
  return /[a-z]/u.test(text);
}

/** Whether a word of a text has a capital letter behind its first one: `GitHub`, `IDE`. */
export function hasInnerCapital(text: string): boolean {
  return /[A-Za-z0-9][A-Z]/u.test(text);
}

/** Whether a text is one word with a capital at its start only. */
export function isCapitalised(text: string): boolean {
  return /^[A-Z][a-z]+$/u.test(text);
}
