import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHARED } from '../place.ts';
import { writeSyntheticTexts } from './synthetic.ts';

/** What the tools are run on. */
export interface Texts {
  /** Where it comes from, for the reader of the figures. */
  readonly origin: string;
  /** A folder of Markdown files, with no folders in it. */
  readonly folder: string;
  /** A list of `wrong TAB right` of each of these lengths. */
  readonly lists: Readonly<Record<100 | 1000 | 10_000, string>>;
}

/** The shared corpus and lists where they lie beside the repository, else ones of the project's own. */
export async function chooseTexts(folder: string): Promise<Texts> {
  const corpus = join(SHARED, 'corpus/machine');
  const lists = join(SHARED, 'data/bench');
  if (!existsSync(corpus) || !existsSync(lists)) return await writeSyntheticTexts(folder);
  return {
    origin: 'machine-translated articles',
    folder: corpus,
    lists: {
      100: join(lists, 'g100.tsv'),
      1000: join(lists, 'g1k.tsv'),
      10000: join(lists, 'g10k.tsv'),
    },
  };
}

/** How much a folder holds. */
export interface Extent {
  readonly files: number;
  readonly bytes: number;
}

export async function measureExtent(folder: string): Promise<Extent> {
  const names = await readdir(folder);
  let bytes = 0;
  for (const name of names) bytes += (await stat(join(folder, name))).size;
  return { files: names.length, bytes };
}

/** Copies `count` files, evenly chosen, or all where there are fewer, into the new folder `to`. */
export async function copySample(from: string, to: string, count: number): Promise<string> {
  await mkdir(to);
  const names = (await readdir(from)).sort();
  const step = Math.max(1, names.length / count);
  const chosen = names.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  for (const name of chosen) await copyFile(join(from, name), join(to, name));
  return to;
}

/** A prime: the files of a text are taken from all over the folder. */
const STRIDE = 97;

/** Writes a text of about `bytes` bytes, whole lines of the folder's files, into the file `to`. */
export async function writeTextOfSize(from: string, to: string, bytes: number): Promise<string> {
  const names = (await readdir(from)).sort();
  const lines: string[] = [];
  let size = 0;
  for (let file = 0; file < names.length && size < bytes; file++) {
    const name = names[(file * STRIDE) % names.length] ?? '';
    const text = `${(await readFile(join(from, name), 'utf8')).trimEnd()}\n\n`;
    for (const line of text.split(/(?<=\n)/u)) {
      if (size >= bytes) break;
      lines.push(line);
      size += Buffer.byteLength(line);
    }
  }
  await writeFile(to, lines.join(''));
  return to;
}
