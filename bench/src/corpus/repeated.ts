import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files in one folder: more make listing it a matter of its own. */
const FILES_PER_FOLDER = 1000;

/** A folder that grows: the files of another one, again and again, under other names. */
export interface Repeated {
  readonly folder: string;
  /** Adds files until there are `count`. */
  growTo(count: number): Promise<void>;
}

/** Makes the new folder `to`, empty at first, for the files of the folder `from`. */
export async function createRepeated(from: string, to: string): Promise<Repeated> {
  const names = (await readdir(from)).sort();
  let files = 0;
  await mkdir(to);
  return {
    folder: to,
    async growTo(count) {
      for (; files < count; files++) {
        const name = names[files % names.length] ?? '';
        const folder = join(to, String(Math.floor(files / FILES_PER_FOLDER)));
        if (files % FILES_PER_FOLDER === 0) await mkdir(folder);
        await linkOrCopy(join(from, name), join(folder, `${files}-${name}`));
      }
    },
  };
}

/** A link takes no room; another file system needs a copy. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}
