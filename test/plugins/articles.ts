import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from '../support/markdownFiles.ts';

/** Machine-translated articles, which do not ship. */
const CORPUS = join(REPOSITORY, '../shared/corpus/machine');

/** Why tests on many articles are left out; `false` where the articles are at hand. */
export const lacksArticles: string | false = existsSync(CORPUS)
  ? false
  : 'the articles are not here';

/** Copies articles from all over the corpus into a folder, and gives their names. */
export async function copyArticles(folder: string, count: number): Promise<readonly string[]> {
  const names = (await readdir(CORPUS)).filter((name) => name.endsWith('.md')).sort();
  const step = Math.floor(names.length / count);
  const files = Array.from({ length: count }, (_, index) => names[index * step] ?? '');
  // Not the mode: the corpus may be read-only.
  for (const file of files) await writeFile(join(folder, file), await readFile(join(CORPUS, file)));
  return files;
}
