import { readFile } from 'node:fs/promises';
import { type Article, readArticle, readNames } from './article.ts';
import { type Label, readWrittenLabels } from './label.ts';
import { inProject } from './shared.ts';

/**
 * Reads the labels of a draw from what its readers wrote, in the order of the draw and of position.
 * @throws at the first label that does not fit its article, or that another one touches
 */
export async function importLabels(
  set: string,
  files: readonly string[],
): Promise<readonly Label[]> {
  const articles = await Promise.all(
    (await readNames(inProject(`drawn/${set}.txt`))).map(readArticle),
  );
  const written = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })),
  );
  return collectLabels(articles, written);
}

/** What a reader wrote, and in which file. */
interface Written {
  readonly file: string;
  readonly text: string;
}

/** The labels of several readers as one list. @throws as {@link importLabels} does */
export function collectLabels(
  articles: readonly Article[],
  written: readonly Written[],
): readonly Label[] {
  const texts = new Map(articles.map(({ name, text }) => [name, text]));
  const labels = written.flatMap(({ file, text }) =>
    readWrittenLabels(text, file, (name) => texts.get(name)),
  );
  return articles.flatMap(({ name }) => {
    const own = labels.filter(({ file }) => file === name).sort(byPlace);
    own.forEach((label, index) => {
      const before = own[index - 1];
      if (before && before.line === label.line && before.col + before.length > label.col) {
        const where = `${name}:${label.line}:${label.col}`;
        throw new Error(`${where}: Unexpected second label, expected one for each place`);
      }
    });
    return own;
  });
}

function byPlace(a: Label, b: Label): number {
  return a.line - b.line || a.col - b.col;
}
