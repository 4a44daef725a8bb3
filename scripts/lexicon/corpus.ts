import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const LINK = /(?<!!)\[([^\]\n]{1,80})\]\((https?:\/\/[^)\s"]+)/gu;
const CAPITALISED = /(?<![A-Za-z])[A-Z][a-z]{2,17}(?![a-z])/gu;
const HAN = /\p{Script=Han}/u;
/** A longer text says more than the name that its link leads to. */
const MOST_TEXT = 30;

/** The text of a link, and the words of the last parts of its address. */
export interface LinkWords {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** What a corpus of translations says of the words of names. */
export interface Corpus {
  readonly links: readonly LinkWords[];
  /** In how many articles each word stands with a capital. */
  readonly capitalised: ReadonlyMap<string, number>;
}

/** Reads the Markdown files of a folder but those whose names are in `without`. */
export async function readCorpus(folder: string, without: ReadonlySet<string>): Promise<Corpus> {
  const links: LinkWords[] = [];
  const capitalised = new Map<string, number>();
  for await (const file of glob('**/*.md', { cwd: folder })) {
    if (without.has(basename(file))) continue;
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, shown = '', url = ''] of text.matchAll(LINK)) {
      if (shown.length > MOST_TEXT || !HAN.test(shown)) continue;
      links.push({ text: shown.replace(/[\s【】《》“”*_`]/gu, ''), words: wordsOf(url) });
    }
    const own = new Set([...text.matchAll(CAPITALISED)].map(([word]) => word.toLowerCase()));
    for (const word of own) capitalised.set(word, (capitalised.get(word) ?? 0) + 1);
  }
  return { links, capitalised };
}

function wordsOf(url: string): ReadonlySet<string> {
  const [host = '', ...segments] = url
    .toLowerCase()
    .replace(/^https?:\/\/|[?#].*$/gu, '')
    .split('/');
  const parts = [...host.split('.').slice(0, -1), ...segments.slice(-3)];
  return new Set(parts.flatMap((part) => part.split(/[^a-z]+/u)).filter((word) => word.length > 1));
}
