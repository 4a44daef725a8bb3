import { glob, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//u;
const LICENCE_FILE = /^licen[cs]e/iu;

/** The folders of the packages that a bundle and its chunks hold. */
function packageFolders(metafiles: readonly Metafile[]): readonly string[] {
  const folders = metafiles
    .flatMap(({ inputs }) => Object.keys(inputs))
    .map((input) => PACKAGE.exec(input)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].sort();
}

async function describePackage(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((name) => LICENCE_FILE.test(name));
  const licence = file
    ? await readFile(join(folder, file), 'utf8')
    : `Licence: ${manifest.license}\n`;
  return `${manifest.name} ${manifest.version}\n\n${licence.trim()}\n`;
}

/** The licences of the dictionaries that the lexicons of the built-in glossaries are made from. */
async function describeLexicons(root: string): Promise<readonly string[]> {
  const licences: string[] = [];
  for await (const file of glob('glossary/lexicon/*/LICENSE-*', { cwd: root })) {
    licences.push(await readFile(join(root, file), 'utf8'));
  }
  return licences;
}

/** Writes the licences of all that a bundle and its chunks hold to `<name>.LICENSES.txt`, as they ask for. */
export async function writeNotices(root: string, name: string, metafiles: readonly Metafile[]) {
  const folders = packageFolders(metafiles).map((folder) => join(root, folder));
  const packages = await Promise.all(folders.map(describePackage));
  const notices = [...packages, ...(await describeLexicons(root))];
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const path = join(root, `${name}.LICENSES.txt`);
  await writeFile(path, notices.join(rule));
}
