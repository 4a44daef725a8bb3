import type { Corpus } from './corpus.ts';
import { type Dictionary, translationsOf } from './dictionary.ts';

/** So many articles must write a word with a capital, or so many links must show a translation of it. */
const FEWEST_ARTICLES = 3;
const FEWEST_LINKS = 2;
/** Of a word so many translations are kept beside those that links show. */
const MOST_UNSEEN = 5;
const MOST = 9;
/** A translation of one character is kept where links show it so often, or where it is a first sense. */
const OFTEN = 3;
const FIRST = 2;
/** Rarer words than this are kept only where the glossary or the links have them. */
const RARE = 30_000;

/** The words that names are made of, in order, each with its translations, the most usual first. */
export function chooseWords(
  dictionary: Dictionary,
  corpus: Corpus,
  names: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const seen = countTranslations(dictionary, corpus);
  const named = new Set(names.flatMap(wordsOfName));
  const chosen = new Map<string, readonly string[]>();
  for (const word of [...dictionary.keys()].sort()) {
    const counts = seen.get(word) ?? new Map<string, number>();
    const inLinks = Math.max(0, ...counts.values());
    const rank = rankOf(dictionary, word);
    const isUsed =
      named.has(word) ||
      inLinks >= FEWEST_LINKS ||
      ((corpus.capitalised.get(word) ?? 0) >= FEWEST_ARTICLES && rank <= RARE);
    const own = isUsed ? order(translationsOf(dictionary, word), counts) : [];
    if (own.length > 0) chosen.set(word, own);
  }
  return chosen;
}

function rankOf(dictionary: Dictionary, word: string): number {
  const own = dictionary.get(word);
  const lemma = own?.lemma === undefined ? undefined : dictionary.get(own.lemma);
  return Math.min(own?.rank ?? Infinity, lemma?.rank ?? Infinity);
}

/** `GitHub Actions` → git, hub, github, actions. */
function wordsOfName(name: string): readonly string[] {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/gu) ?? [];
  return [...words, ...name.split(/[^A-Za-z]+/u)].map((word) => word.toLowerCase());
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How many links show each translation of each word of their addresses. */
function countTranslations(dictionary: Dictionary, { links }: Corpus): Counts {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, words } of links) {
    for (const word of words) {
      const shown = translationsOf(dictionary, word).filter((one) => text.includes(one));
      const own = counts.get(word) ?? new Map<string, number>();
      for (const one of shown) own.set(one, (own.get(one) ?? 0) + 1);
      if (own.size > 0) counts.set(word, own);
    }
  }
  return counts;
}

function order(
  translations: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  const countOf = (one: string): number => counts.get(one) ?? 0;
  const shown = translations.filter((one) => countOf(one) > 0);
  const unseen = translations.filter((one) => countOf(one) === 0).slice(0, MOST_UNSEEN);
  return [...shown.sort((a, b) => countOf(b) - countOf(a)), ...unseen]
    .filter((one) => one.length > 1 || countOf(one) >= OFTEN || translations.indexOf(one) < FIRST)
    .slice(0, MOST);
}
