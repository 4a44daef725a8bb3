import { memoize } from '../memoize.ts';

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/qu?/gu, 'k'],
  [/x/gu, 'ks'],
  [/t?sch|tch/gu, 'ch'],
  [/ck/gu, 'k'],
  [/c(?=[eiy])/gu, 's'],
  [/c(?!h)/gu, 'k'],
  [/^kn|^gn/gu, 'n'],
  [/([a-z])\1/gu, '$1'],
];

/** The letters of a name as they sound; `undefined` where it is not one word that can be spoken. */
export function soundOf(name: string): string | undefined {
  if (!/^[A-Z]?[a-z]+$/u.test(name)) return undefined;
  return SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase());
}

/** For each beginning of a syllable the letters that it may stand for. */
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  b: ['b', 'p', 'v'],
  p: ['p', 'b'],
  m: ['m'],
  f: ['f', 'v'],
  d: ['d', 't'],
  t: ['th', 't', 'd'],
  n: ['n'],
  l: ['l', 'r'],
  g: ['g', 'k'],
  k: ['kh', 'ch', 'k', 'g'],
  h: ['h', 'g'],
  j: ['j', 'g', 'k', 'z', 'ch'],
  q: ['ch', 'k', 'tr'],
  x: ['sh', 'ch', 'th', 's', 'h', 'x'],
  zh: ['j', 'g', 'zh', 'z', 'ch'],
  ch: ['ch', 'tr'],
  sh: ['sh', 's', 'ch'],
  r: ['r', 'j', 'z'],
  z: ['ts', 'z', 's'],
  c: ['ts', 'z', 's'],
  s: ['th', 's', 'z'],
  y: ['y', 'j', ''],
  w: ['w', 'v', ''],
};

/** For each end of a syllable the vowels that may begin what it stands for. */
const FINALS: Readonly<Record<string, string>> = {
  a: 'aou',
  ai: 'aeiy',
  an: 'aoue',
  ang: 'aou',
  ao: 'ao',
  e: 'eoaui',
  ei: 'eaiy',
  en: 'eioau',
  eng: 'eioau',
  i: 'iey',
  ia: 'aiy',
  ian: 'iea',
  iang: 'ia',
  iao: 'io',
  ie: 'eiy',
  in: 'iey',
  ing: 'iey',
  iu: 'iue',
  o: 'oaue',
  ong: 'ou',
  ou: 'ou',
  u: 'uow',
  ua: 'au',
  uai: 'ai',
  ui: 'uie',
  un: 'uoe',
  uo: 'oua',
  er: '',
};

/** Syllables that may stand for a consonant alone. */
const BARE = new Set('ke te de si pu bu ge mu fu ci shi zi le he qi er'.split(' '));

const VOWELS = /[aeiouy]+/uy;
const SYLLABLE = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)([a-z]+)$/u;

interface Syllable {
  readonly initials: readonly string[];
  readonly vowels: string;
  /** Whether it may stand for a consonant alone. */
  readonly isBare: boolean;
  /** Whether it ends with a nasal. */
  readonly isNasal: boolean;
}

const toSyllable = memoize((text: string): Syllable => {
  if (text === 'er') return { initials: ['r', 'l'], vowels: '', isBare: true, isNasal: false };
  const [, initial = '', final = ''] = SYLLABLE.exec(text) ?? [];
  return {
    initials: INITIALS[initial] ?? [initial],
    vowels: FINALS[final] ?? 'aeiouy',
    isBare: BARE.has(text),
    isNasal: /ng?$/u.test(final),
  };
});

/** The letters that a name may begin with whose first syllable is this one. */
export function firstLettersOf(syllable: string): string {
  const { initials } = toSyllable(syllable);
  return initials.map((initial) => initial[0] ?? 'aeiou').join('');
}

/** So much may differ in a name of so many syllables. */
const mostCost = (syllables: number): number => (syllables < 4 ? 0 : 1);

/** Consonants that only the beginning of a syllable says. */
const BEGINNINGS = /ts|[tkcsz]h|[bcdfgjklpqstvwxz]/gu;

/** How many syllables a name takes at least. */
export function fewestSyllables(letters: string): number {
  return letters.match(BEGINNINGS)?.length ?? 0;
}

/** Whether so many syllables can say a name that takes at least `fewest`. */
export function maySay(syllables: number, letters: string, fewest: number): boolean {
  return syllables <= letters.length && fewest - mostCost(syllables) <= syllables;
}

/** Whether syllables say a name: each consonant of it that is heard, in order, and its vowels roughly. */
export function saysName(syllables: readonly string[], letters: string): boolean {
  const all = syllables.map(toSyllable);
  const most = mostCost(all.length);
  return cost(all, 0, letters, 0, most) <= most;
}

/** What differs between the syllables from `index` on and the letters from `at` on, as far as it matters. */
function cost(
  all: readonly Syllable[],
  index: number,
  letters: string,
  at: number,
  most: number,
): number {
  if (most < 0) return 1;
  const syllable = all[index];
  if (!syllable) return restCost(letters.slice(at));
  let best = Number.POSITIVE_INFINITY;
  // An r that no vowel follows is not heard.
  if (index > 0 && /^[rh](?![aeiouy])/u.test(letters.slice(at))) {
    best = cost(all, index, letters, at + 1, most);
  }
  for (const initial of syllable.initials) {
    if (best === 0 || !letters.startsWith(initial, at)) continue;
    const own = takeVowels(syllable, letters, at + initial.length);
    if (own.at === at) continue;
    const rest = cost(all, index + 1, letters, own.at, most - own.cost);
    best = Math.min(best, own.cost + rest);
  }
  return best;
}

/** The vowels and the nasal of a syllable: where they end, and what differs. */
function takeVowels(
  { vowels, isBare, isNasal }: Syllable,
  letters: string,
  start: number,
): { readonly at: number; readonly cost: number } {
  VOWELS.lastIndex = start;
  const said = VOWELS.exec(letters)?.[0] ?? '';
  let at = start + said.length;
  let differs = 0;
  if (said === '') differs += isBare ? 0 : 1;
  else if (!(isBare || vowels.includes(said[0] ?? ''))) differs += 1;
  if (isNasal) {
    const nasal = /^(?:ng|[nm])/u.exec(letters.slice(at))?.[0];
    at += nasal?.length ?? 0;
    differs += nasal === undefined ? 1 : 0;
  }
  return { at, cost: differs };
}

/** What is left of a name at its end. */
function restCost(rest: string): number {
  return rest.replace(/^[rh]+/u, '').length;
}
