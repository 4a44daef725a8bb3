import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const MOST_LENGTH = 6;
const HAN = /\p{Script=Han}{2,}/gu;
const LATIN = /[a-z]+/gu;

/** Where words are counted, and how many files must hold one for it to be ordinary. */
export interface Texts {
  readonly folder: string;
  readonly fewest: number;
  readonly without: ReadonlySet<string>;
}

/**
 * The translations that stand in so many files of `texts` that have none of the words that they translate,
 * not even in an address: there they are no names.
 * @param sources the words that each translation stands for
 */
export async function findOrdinary(
  texts: readonly Texts[],
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<readonly string[]> {
  const ordinary = new Set<string>();
  for (const { folder, fewest, without } of texts) {
    const counts = new Map<string, number>();
    for await (const file of glob('**/*.md', { cwd: folder })) {
      if (without.has(basename(file))) continue;
      const text = await readFile(join(folder, file), 'utf8');
      for (const word of wordsWithoutSource(text, sources)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    for (const [word, files] of counts) if (files >= fewest) ordinary.add(word);
  }
  return [...ordinary].sort();
}

function wordsWithoutSource(
  text: string,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const latin = text.toLowerCase();
  const present = new Set(latin.match(LATIN));
  const found = new Set<string>();
  for (const [stretch] of text.matchAll(HAN)) {
    for (let start = 0; start < stretch.length; start++) {
      for (let length = 2; length <= MOST_LENGTH && start + length <= stretch.length; length++) {
        const word = stretch.slice(start, start + length);
        const own = sources.get(word);
        if (own && ![...own].some((source) => present.has(source))) found.add(word);
      }
    }
  }
  return found;
}
