import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { CORPUS, readNames } from './article.ts';
import { inProject, shared } from './shared.ts';

/** How articles are drawn. */
export interface DrawOptions {
  readonly seed: number;
  readonly count: number;
  /** Articles that may not be drawn. */
  readonly excluded: ReadonlySet<string>;
}

/**
 * Draws articles at random: the first `count` in the order of a hash of seed and name. Whoever has the same
 * names and the same seed draws the same articles.
 */
export function draw(
  names: readonly string[],
  { seed, count, excluded }: DrawOptions,
): readonly string[] {
  const keyed = names
    .filter((name) => !excluded.has(name))
    .map((name) => ({ name, key: sha256(`${seed}:${name}`) }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The names of all articles of the corpus. */
export async function listArticles(): Promise<readonly string[]> {
  return (await readdir(CORPUS)).filter((name) => name.endsWith('.md'));
}

const FILE = /^draw-(\d+)\.txt$/u;

/** The seeds of the draws that were made, in order. */
export async function listDraws(): Promise<readonly number[]> {
  const files = await readdir(inProject('drawn'));
  return files
    .flatMap((file) => FILE.exec(file)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** The articles of a draw that was made. */
export function readDraw(seed: number): Promise<readonly string[]> {
  return readNames(toFile(seed));
}

/** The articles that a draw may not have: those of the development set and those of the draws before it. */
export async function readExcluded(seed: number): Promise<ReadonlySet<string>> {
  const before = (await listDraws()).filter((other) => other < seed);
  const drawn = await Promise.all(before.map(readDraw));
  return new Set([...(await readNames(shared('eval/files.txt'))), ...drawn.flat()]);
}

/** Keeps a draw: articles that somebody has looked at are not drawn again. */
export async function writeDraw(seed: number, names: readonly string[]): Promise<void> {
  await writeFile(toFile(seed), names.map((name) => `${name}\n`).join(''), { flag: 'wx' });
}

function toFile(seed: number): string {
  return inProject(`drawn/draw-${seed}.txt`);
}
