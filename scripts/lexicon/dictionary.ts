import { readFile } from 'node:fs/promises';

/** What a general dictionary says of a word of the source language. */
export interface DictionaryWord {
  /** Translations, those of computing first. */
  readonly senses: readonly string[];
  /** Its place in a list of words by frequency; `Infinity` for a word that is in none. */
  readonly rank: number;
  /** The word that it is an inflected form of. */
  readonly lemma: string | undefined;
}

export type Dictionary = ReadonlyMap<string, DictionaryWord>;

/** Shorter words are letters or abbreviations; the few that matter are put by hand. */
const WORD = /^[a-z]{3,18}$/u;
const TRANSLATION = /^\p{Script=Han}{1,6}$/u;
const FIELD = /("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/y;
/** A line that tells of people or places: their names are translated by sound. */
const PROPER = /人名|男子名|女子名|姓氏|教名|地名|城市|国家|州名|首都|首府|港市/u;
const LEMMA = /(?:^|\/)0:([a-z]+)/u;

/** Reads the CSV of ECDICT: word, phonetic, definition, translation, …, bnc, frq, exchange, … */
export async function readDictionary(path: string): Promise<Dictionary> {
  const text = await readFile(path, 'utf8');
  const words = new Map<string, DictionaryWord>();
  for (const row of rowsOf(text)) {
    const [word = '', , , translation = '', , , , , bnc = '', frq = '', exchange = ''] = row;
    if (!WORD.test(word)) continue;
    const ranks = [Number(bnc), Number(frq)].filter((rank) => rank > 0);
    words.set(word, {
      senses: sensesOf(translation),
      rank: Math.min(Infinity, ...ranks),
      lemma: LEMMA.exec(exchange)?.[1],
    });
  }
  return words;
}

function* rowsOf(text: string): Generator<readonly string[]> {
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const match = FIELD.exec(text);
    if (!match) return;
    const [, field = '', end] = match;
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ',') continue;
    yield row;
    row = [];
  }
}

/** `n. 门, 通路\n[计] 网关` → 网关, 门, 通路. */
function sensesOf(translation: string): readonly string[] {
  const lines = translation.split(/\\n|\n/u).filter((line) => !PROPER.test(line));
  const isComputing = (line: string): boolean => /^\[(?:计|网络)\]/u.test(line);
  const ordered = [
    ...lines.filter(isComputing),
    ...lines.filter((line) => !/^\[/u.test(line)),
    ...lines.filter((line) => /^\[/u.test(line) && !isComputing(line)),
  ];
  return [...new Set(ordered.flatMap(sensesOfLine))];
}

function sensesOfLine(line: string): readonly string[] {
  const plain = line.replace(
    /^\[[^\]]*\]|^(?:[a-z]+\.\s*)+|[（(<〈《【][^）)>〉》】]*[）)>〉》】]/gu,
    '',
  );
  const senses = plain.split(/[,，;；、/\s]+/u).filter((sense) => TRANSLATION.test(sense));
  return senses.flatMap((sense) => (/..的$/u.test(sense) ? [sense.slice(0, -1), sense] : [sense]));
}

/** All that the dictionary says of a word, of what it is a form of as well. */
export function translationsOf(dictionary: Dictionary, word: string): readonly string[] {
  const own = dictionary.get(word);
  const lemma = own?.lemma === undefined ? undefined : dictionary.get(own.lemma);
  return [...new Set([...(own?.senses ?? []), ...(lemma?.senses ?? [])])];
}
