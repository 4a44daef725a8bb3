import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding, Linter } from '@zhengming/core';
import { shared } from './shared.ts';

/** An article of the corpus of machine translations. */
export interface Article {
  /** Its file name, which is the slug of the original. */
  readonly name: string;
  readonly text: string;
}

/** An article with what was found in it, in order of position. */
export interface Linted<T extends Article = Article> {
  readonly article: T;
  readonly findings: readonly Finding[];
}

/** The folder of the corpus of machine translations. */
export const CORPUS = shared('corpus/machine');

/** @throws where there is no such article */
export async function readArticle(name: string): Promise<Article> {
  return { name, text: await readFile(`${CORPUS}/${basename(name)}`, 'utf8') };
}

/** The names in a list of them, one a line. */
export async function readNames(file: string): Promise<readonly string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((name) => name !== '');
}

/** Lints an article as the file that it is. */
export function lintArticle<T extends Article>(linter: Linter, article: T): Linted<T> {
  return { article, findings: linter.lint(article.text, { path: article.name }).findings };
}
