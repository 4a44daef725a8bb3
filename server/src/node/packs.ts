import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Where the packs are, seen from the bundles (`dist`, `cli/dist`) and from this file. */
const FOLDERS = ['../glossary/', '../../glossary/', '../../../glossary/'];

/** A pack's path in the glossary's folder: nothing else of that folder, and nothing outside of it. */
const PACK = /^[A-Za-z0-9-]+\/[A-Za-z0-9-]+\.yaml$/u;

/** The `file:` URI of a pack of the built-in glossary; `undefined` where it does not ship as a file. */
export function findPackUri(file: string): string | undefined {
  if (!PACK.test(file)) return undefined;
  const urls = FOLDERS.map((folder) => new URL(`${folder}${file}`, import.meta.url));
  return urls.find((url) => existsSync(url))?.href;
}

/** The text of that file. */
export async function readBuiltInPack(file: string): Promise<string | undefined> {
  const uri = findPackUri(file);
  return uri === undefined ? undefined : readFile(new URL(uri), 'utf8');
}
