import { type Entry, readPack } from '@zhengming/core';
import { type FileSystem, UnreadableFileError } from '../configuration/index.ts';
import { isWithin, joinPath } from '../configuration/path.ts';
import type { Project } from '../projects.ts';

/** A glossary file that renderings are added to. */
export interface Target {
  readonly path: string;
  /** `undefined` where there is no such file yet. */
  readonly text: string | undefined;
  /** The entry as the file has it; `undefined` where it has it not. */
  readonly entry: Entry | undefined;
  /** Whether the configuration has yet to name it. */
  readonly isNew: boolean;
}

/** The file that is made where the workspace has no glossary of its own, relative to its folder. */
export const NEW_GLOSSARY = 'glossary/names.yaml';

/**
 * The workspace's own glossary for a document: of the packs that its configuration names and that stand in
 * `folder`, the nearest one that has the entry, or else the nearest. A new one where there is none.
 */
export async function findTarget(
  fileSystem: FileSystem,
  { configuration, glossaryFiles }: Project,
  folder: string,
  entryId: string,
): Promise<Target> {
  const paths = glossaryFiles.filter((path) => isOwnPack(path, folder)).reverse();
  const targets: Target[] = [];
  for (const path of new Set(paths)) {
    const text = await readText(fileSystem, path);
    if (text === undefined) continue;
    const { pack } = readPack(text, path);
    if (pack && pack.language !== configuration.language) continue;
    const entry = pack?.entries.find(({ id }) => id === entryId);
    targets.push({ path, text, entry, isNew: false });
  }
  const found = targets.find(({ entry }) => entry !== undefined) ?? targets[0];
  if (found) return found;
  const path = joinPath(folder, NEW_GLOSSARY);
  const text = await readText(fileSystem, path);
  const entry = readPack(text ?? '', path).pack?.entries.find(({ id }) => id === entryId);
  return { path, text, entry, isNew: true };
}

/** What was installed is another's. */
function isOwnPack(path: string, folder: string): boolean {
  const isInstalled = path.includes('/node_modules/');
  return /\.ya?ml$/iu.test(path) && isWithin(path, folder) && !isInstalled;
}

/** A file that cannot be read is reported by who loads it; nothing can be added to it. */
async function readText(fileSystem: FileSystem, path: string): Promise<string | undefined> {
  try {
    return await fileSystem.readFile(path);
  } catch (error) {
    if (error instanceof UnreadableFileError) return undefined;
    throw error;
  }
}
