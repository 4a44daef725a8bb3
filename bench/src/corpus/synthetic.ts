import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Phrase, writePhrases } from '../phrases.ts';
import { createRandom } from '../random.ts';
import { createAuthor } from './author.ts';
import type { Texts } from './texts.ts';

const SEED = 20_240_229;
const FILES = 2000;
const SIZES = [100, 1000, 10_000] as const;

/** Writes a corpus and lists made up by a generator, the same every time, into the folder. */
export async function writeSyntheticTexts(folder: string): Promise<Texts> {
  const corpus = join(folder, 'synthetic');
  await mkdir(corpus);
  const author = createAuthor(createRandom(SEED));
  const phrases = author.phrases(Math.max(...SIZES));
  for (let file = 0; file < FILES; file++) {
    await writeFile(join(corpus, `${file}.md`), author.article(phrases));
  }
  return {
    origin: 'made-up articles',
    folder: corpus,
    lists: {
      100: await writeList(folder, phrases.slice(0, 100)),
      1000: await writeList(folder, phrases.slice(0, 1000)),
      10000: await writeList(folder, phrases),
    },
  };
}

async function writeList(folder: string, phrases: readonly Phrase[]): Promise<string> {
  const file = join(folder, `phrases-${phrases.length}.tsv`);
  await writeFile(file, writePhrases(phrases));
  return file;
}
