import { readdir, readFile, writeFile } from 'node:fs/promises';
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

/** Writes the licences of all that a bundle and its chunks hold to `<name>.LICENSES.txt`, as they ask for. */
export async function writeNotices(root: string, name: string, metafiles: readonly Metafile[]) {
  const folders = packageFolders(metafiles).map((folder) => join(root, folder));
  const notices = await Promise.all(folders.map(describePackage));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const path = join(root, `${name}.LICENSES.txt`);
  await writeFile(path, notices.join(rule));
}
