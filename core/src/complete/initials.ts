import { memoize, once } from '../memoize.ts';

/** The letters that the sound of a character may begin with, the usual one first; empty where it has none. */
export type InitialsOf = (char: string) => string;

/**
 * For each letter the first common character whose Pinyin begins with it. The collation by Pinyin puts all
 * of a letter between its own and that of the next: no table of thousands of characters is needed.
 */
const FIRST: readonly (readonly [letter: string, char: string])[] = Object.entries({
  a: '吖',
  b: '八',
  c: '嚓',
  d: '咑',
  e: '妸',
  f: '发',
  g: '旮',
  h: '哈',
  j: '丌',
  k: '咔',
  l: '垃',
  m: '妈',
  n: '拏',
  o: '噢',
  p: '妑',
  q: '七',
  r: '然',
  s: '仨',
  t: '他',
  w: '屲',
  x: '夕',
  y: '丫',
  z: '帀',
});

/** Characters of names that are read in another way as well: 行 (xíng) is háng in a bank. */
const SECOND: Readonly<Record<string, string>> = {
  传: 'z',
  弹: 't',
  行: 'h',
  降: 'x',
  乐: 'y',
  率: 's',
  晟: 's',
  藏: 'z',
  曾: 'z',
  长: 'c',
  调: 't',
  校: 'j',
  重: 'c',
};

/**
 * How the characters of a language sound, as those type them who think of the sound; `undefined` where a
 * language is not typed so, or the engine does not know its order.
 */
export function createInitials(language: string): InitialsOf | undefined {
  return /^zh\b/u.test(language) ? pinyinInitials() : undefined;
}

const HAN = /^\p{Script=Han}$/u;

const pinyinInitials = once((): InitialsOf | undefined => {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const isKnown = FIRST.every(([, char], index) => {
    const before = FIRST[index - 1]?.[1];
    return before === undefined || compare(before, char) < 0;
  });
  if (!isKnown) return undefined;
  return memoize((char) => {
    if (!HAN.test(char)) return '';
    const letter = FIRST.findLast(([, first]) => compare(first, char) <= 0)?.[0] ?? '';
    return letter + (SECOND[char] ?? '');
  });
});
