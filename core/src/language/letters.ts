import { memoize } from '../memoize.ts';
import type { Language } from './tag.ts';

/** How many letters of each sort stand in a text. Texts that begin lines can be counted alone and summed up. */
export interface Letters {
  /** Those that the language of the translation is written with. */
  readonly own: number;
  readonly kana: number;
  readonly hangul: number;
  /** Ideographs of which each script has a form of its own. */
  readonly simplified: number;
  readonly traditional: number;
  /** Words of other alphabets that follow a word in their line, as in sentences and seldom in code. */
  readonly words: number;
}

export const NO_LETTERS: Letters = {
  own: 0,
  kana: 0,
  hangul: 0,
  simplified: 0,
  traditional: 0,
  words: 0,
};

/** Frequent ideographs whose two forms are two characters, the simplified one first. */
const PAIRS =
  '这這个個们們来來说說会會对對为為时時后後过過还還与與发發开開现現实實网網务務业業应應该該进進种種让讓将將两兩' +
  '无無间間动動点點问問题題变變经經给給认認关關图圖类類数數据據库庫云雲机機环環设設计計构構码碼级級结結单單' +
  '样樣当當态態标標统統资資显顯执執测測试試处處报報边邊读讀写寫语語调調录錄没沒错錯误誤请請详詳细細编編' +
  '辑輯载載传傳输輸连連节節键鍵终終组組织織维維护護创創删刪启啟闭閉运運营營项項权權许許证證项項层層页頁' +
  '题題义義价價优優专專队隊员員场場门門长長东東车車马馬书書见見观觀听聽带帶线線学學觉覺觉覺远遠选選适適';

const IDEOGRAPHS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  // The high surrogates of the supplementary ideographs.
  [0xd840, 0xd8ff],
] as const;
const KANA = [
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0xff66, 0xff9d],
] as const;
const HANGUL = [
  [0x1100, 0x11ff],
  [0xac00, 0xd7a3],
] as const;

type Ranges = readonly (readonly [first: number, last: number])[];

/** The letters of scripts that tell a language of the translation from others. Latin letters tell none. */
const SCRIPTS: Readonly<Record<string, Ranges>> = {
  Hans: IDEOGRAPHS,
  Hant: IDEOGRAPHS,
  Jpan: [...IDEOGRAPHS, ...KANA],
  Kore: HANGUL,
  Arab: [[0x620, 0x6ff]],
  Cyrl: [[0x400, 0x52f]],
  Deva: [[0x900, 0x97f]],
  Grek: [[0x370, 0x3ff]],
  Hebr: [[0x5d0, 0x5ea]],
  Thai: [[0xe01, 0xe4e]],
};

const ALPHABETS: Ranges = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
];

const OWN = 1;
const KANA_LETTER = 2;
const HANGUL_LETTER = 4;
const SIMPLIFIED = 8;
const TRADITIONAL = 16;
const ALPHABETIC = 32;

/** For each UTF-16 unit what it is to a script. (Filled range by range: they are large, and this is felt at the start.) */
const sortsFor = memoize((script: string): Uint8Array => {
  const sorts = new Uint8Array(0x10000);
  /** What a range holds already it holds everywhere. */
  const add = (sort: number, ranges: Ranges): void => {
    for (const [first, last] of ranges) sorts.fill((sorts[first] ?? 0) | sort, first, last + 1);
  };
  const one = (code: number): Ranges => [[code, code]];
  add(OWN, SCRIPTS[script] ?? []);
  add(KANA_LETTER, KANA);
  add(HANGUL_LETTER, HANGUL);
  for (let i = 0; i + 1 < PAIRS.length; i += 2) {
    add(SIMPLIFIED, one(PAIRS.charCodeAt(i)));
    add(TRADITIONAL, one(PAIRS.charCodeAt(i + 1)));
  }
  add(
    ALPHABETIC,
    ALPHABETS.filter(([first]) => sorts[first] === 0),
  );
  return sorts;
});

/** Whether the letters of a text can tell whether it is written in a language. */
export function isToldByLetters({ script }: Language): boolean {
  return SCRIPTS[script] !== undefined;
}

/** By script, the letters that only other languages have which are written with its ideographs. */
const OTHERS: Readonly<Record<string, number>> = {
  Hans: KANA_LETTER | HANGUL_LETTER | TRADITIONAL,
  Hant: KANA_LETTER | HANGUL_LETTER | SIMPLIFIED,
};

/**
 * Whether a text has at least so many letters of a language and none of the others that are written with some of the
 * same. Most texts are so, and this is the fastest way to know; false says nothing.
 */
export function isPlainlyOwn(text: string, { script }: Language, enough: number): boolean {
  const others = OTHERS[script];
  if (others === undefined) return false;
  const sorts = sortsFor(script);
  let own = 0;
  for (let i = 0; i < text.length; i++) {
    const sort = sorts[text.charCodeAt(i)] ?? 0;
    if ((sort & others) !== 0) return false;
    own += sort & OWN;
  }
  return own >= enough;
}

const SPACE = 0x20;

/** Counts the letters of a text. */
export function countLetters(text: string, { script }: Language): Letters {
  const sorts = sortsFor(script);
  let own = 0;
  let kana = 0;
  let hangul = 0;
  let simplified = 0;
  let traditional = 0;
  let words = 0;
  /** Of the word that is being read. */
  let length = 0;
  /** Whether a word and one space stand before it. */
  let follows = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const sort = sorts[code] ?? 0;
    if ((sort & ALPHABETIC) !== 0) {
      length++;
      continue;
    }
    if (follows && length > 1) words++;
    follows = code === SPACE && length > 0;
    length = 0;
    if (sort === 0) continue;
    if ((sort & OWN) !== 0) own++;
    if ((sort & KANA_LETTER) !== 0) kana++;
    else if ((sort & HANGUL_LETTER) !== 0) hangul++;
    else if ((sort & SIMPLIFIED) !== 0) simplified++;
    else if ((sort & TRADITIONAL) !== 0) traditional++;
  }
  if (follows && length > 1) words++;
  return { own, kana, hangul, simplified, traditional, words };
}

/** Counts the letters of a language in a text, up to `most`. */
export function countOwn(text: string, { script }: Language, most: number): number {
  const sorts = sortsFor(script);
  let own = 0;
  for (let i = 0; i < text.length && own < most; i++) own += (sorts[text.charCodeAt(i)] ?? 0) & OWN;
  return own;
}

/** The letters of two texts together. */
export function addLetters(one: Letters, other: Letters): Letters {
  return {
    own: one.own + other.own,
    kana: one.kana + other.kana,
    hangul: one.hangul + other.hangul,
    simplified: one.simplified + other.simplified,
    traditional: one.traditional + other.traditional,
    words: one.words + other.words,
  };
}
