import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//u;
const LICENCE_FILE = /^licen[cs]e/iu;

/** The folders of the packages that a bundle holds. */
function packageFolders({ inputs }: Metafile): readonly string[] {
  const folders = Object.keys(inputs)
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

/** Writes the licences of all that a bundle holds to `<name>.LICENSES.txt`, as they ask for. */
export async function writeNotices(root: string, name: string, metafile: Metafile) {
  const folders = packageFolders(metafile).map((folder) => join(root, folder));
  const notices = await Promise.all(folders.map(describePackage));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const path = join(root, `${name}.LICENSES.txt`);
  await writeFile(path, notices.join(rule));
}
