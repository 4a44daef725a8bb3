import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Pack, type Problem, readPack } from '@zhengming/core';
import { readLexicons } from './lexicon.ts';

/** The folder that holds a folder of packs for each language. */
export const GLOSSARY_FOLDER: string = join(import.meta.dirname, '..');

const LANGUAGE_FOLDER = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u;
const NOT_LANGUAGES = new Set(['src', 'dist']);

/** All packs that could be read, and what could not. */
export interface PackFiles {
  readonly packs: readonly Pack[];
  readonly problems: readonly Problem[];
}

/** The paths of the built-in packs, relative to the glossary folder, in order. */
export async function listPackFiles(): Promise<readonly string[]> {
  const folders = await readdir(GLOSSARY_FOLDER, { withFileTypes: true });
  const languages = folders
    .filter((folder) => folder.isDirectory() && LANGUAGE_FOLDER.test(folder.name))
    .filter((folder) => !NOT_LANGUAGES.has(folder.name));
  const files: string[] = [];
  for (const { name } of languages) {
    const own = await readdir(join(GLOSSARY_FOLDER, name));
    files.push(...own.filter((file) => file.endsWith('.yaml')).map((file) => `${name}/${file}`));
  }
  return files.sort();
}

/** Reads the built-in packs from their YAML files. */
export async function readPackFiles(): Promise<PackFiles> {
  const packs: Pack[] = [];
  const problems: Problem[] = [];
  for (const file of await listPackFiles()) {
    const read = readPack(await readFile(join(GLOSSARY_FOLDER, file), 'utf8'), file);
    if (read.pack) packs.push(read.pack);
    problems.push(...read.problems);
  }
  for (const read of await readLexicons(GLOSSARY_FOLDER)) {
    if (read.pack) packs.push(read.pack);
    problems.push(...read.problems);
  }
  return { packs, problems };
}
