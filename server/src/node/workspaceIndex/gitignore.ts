import { existsSync } from 'node:fs';
import ignore, { type Ignore as Rules } from 'ignore';
import { UnreadableFileError } from '../../configuration/index.ts';
import { foldersUpward, joinPath } from '../../configuration/path.ts';
import { nodeFileSystem, toNativePath } from '../fileSystem.ts';

/** What the `.gitignore` files of a folder and of those above it say. */
export interface Ignore {
  /** Whether a path in the folder or below is ignored; what is below an ignored folder is not asked for. */
  isIgnored(path: string, isFolder: boolean): boolean;
}

/** The rules of a folder's own `.gitignore` before those above it. */
export async function readIgnore(
  folder: string,
  above: Ignore | undefined,
): Promise<Ignore | undefined> {
  const rules = await readRules(folder);
  if (!rules) return above;
  const start = folder.endsWith('/') ? folder.length : folder.length + 1;
  return {
    isIgnored(path, isFolder) {
      const { ignored, unignored } = rules.test(path.slice(start) + (isFolder ? '/' : ''));
      return ignored || (!unignored && above?.isIgnored(path, isFolder) === true);
    },
  };
}

/** What holds for `folder` from above it, up to the root of its repository; outside of one, nothing. */
export async function readIgnoreAbove(folder: string): Promise<Ignore | undefined> {
  const upward = foldersUpward(folder);
  const end = upward.findIndex((one) => existsSync(toNativePath(joinPath(one, '.git'))));
  let found: Ignore | undefined;
  for (const above of upward.slice(1, end + 1).reverse()) found = await readIgnore(above, found);
  return found;
}

async function readRules(folder: string): Promise<Rules | undefined> {
  try {
    const text = await nodeFileSystem.readFile(joinPath(folder, '.gitignore'));
    return text === undefined ? undefined : ignore().add(text);
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined; // Git goes on without it too.
    throw error;
  }
}
