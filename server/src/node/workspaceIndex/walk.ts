import { type Dirent, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { localize } from '@zhengming/core';
import picomatch from 'picomatch';
import { isWithin, joinPath } from '../../configuration/path.ts';
import type { OnTrouble, WalkedFile, WalkRoot } from '../../workspaceIndex/host.ts';
import { fromNativePath, toNativePath } from '../fileSystem.ts';
import { type Ignore, readIgnore, readIgnoreAbove } from './gitignore.ts';

const MARKDOWN = /\.(?:md|markdown)$/iu;

/** As the command leaves them out. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * Asking for one file after the other takes a tenth of what handing them to the threads of Node's file system
 * does; after so many, others have their turn.
 */
const FILES_AT_ONCE = 32;

interface Walk {
  readonly root: WalkRoot;
  /** Whether a path relative to the root is left out. */
  readonly isExcluded: (relative: string) => boolean;
  /** The real paths of folders that links led to. */
  readonly linked: Set<string>;
  readonly onTrouble: OnTrouble;
}

/**
 * The Markdown files below folders, each once, without what `.gitignore` files and `exclude` leave out.
 * Links are followed, but to no folder twice: they may lead round in a circle.
 */
export async function* walk(
  roots: readonly WalkRoot[],
  onTrouble: OnTrouble,
): AsyncGenerator<readonly WalkedFile[]> {
  const outer = roots.filter((root) => !roots.some((other) => isAbove(other, root)));
  const linked = new Set<string>();
  for (const root of outer) {
    const ignored = await readIgnoreAbove(root.folder);
    yield* walkFolder(root.folder, ignored, {
      root,
      isExcluded: excluder(root),
      linked,
      onTrouble,
    });
  }
}

/** Of the same folder twice, the first counts. */
function isAbove(other: WalkRoot, root: WalkRoot): boolean {
  return other !== root && other.folder !== root.folder && isWithin(root.folder, other.folder);
}

/** One file, where a walk would find it: links to folders are not followed here. */
export async function findFile(
  roots: readonly WalkRoot[],
  path: string,
): Promise<WalkedFile | undefined> {
  const root = roots.find(({ folder }) => isWithin(path, folder));
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!root || !MARKDOWN.test(name)) return undefined;
  const isExcluded = excluder(root);
  const below = path.slice(root.folder.length + 1).split('/');
  let ignore = await readIgnoreAbove(root.folder);
  let folder = root.folder;
  for (const [index, part] of below.entries()) {
    const isFolder = index < below.length - 1;
    const at = joinPath(folder, part);
    ignore = await readIgnore(folder, ignore);
    if (isExcluded(at.slice(root.folder.length + 1))) return undefined;
    if (isFolder && SKIPPED_FOLDERS.has(part)) return undefined;
    if (ignore?.isIgnored(at, isFolder)) return undefined;
    folder = at;
  }
  return stamp(path)[0];
}

function excluder({ exclude }: WalkRoot): (relative: string) => boolean {
  return exclude.length > 0 ? picomatch([...exclude], { dot: true }) : () => false;
}

async function* walkFolder(
  folder: string,
  above: Ignore | undefined,
  walking: Walk,
): AsyncGenerator<readonly WalkedFile[]> {
  const items = await readFolder(folder, walking);
  const hasIgnore = items.some(({ name }) => name === '.gitignore');
  const ignore = hasIgnore ? await readIgnore(folder, above) : above;
  const isWanted = (path: string, isFolder: boolean): boolean =>
    !walking.isExcluded(path.slice(walking.root.folder.length + 1)) &&
    ignore?.isIgnored(path, isFolder) !== true;
  const folders: string[] = [];
  const files: string[] = [];
  for (const item of items) {
    const path = joinPath(folder, item.name);
    const kind = await kindOf(path, item, walking);
    if (kind === 'folder' && !SKIPPED_FOLDERS.has(item.name) && isWanted(path, true)) {
      folders.push(path);
    }
    if (kind === 'file' && MARKDOWN.test(item.name) && isWanted(path, false)) files.push(path);
  }
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    yield files.slice(start, start + FILES_AT_ONCE).flatMap(stamp);
    await setImmediate();
  }
  for (const below of folders) yield* walkFolder(below, ignore, walking);
}

async function readFolder(folder: string, { onTrouble }: Walk): Promise<readonly Dirent[]> {
  try {
    const items = await readdir(toNativePath(folder), { withFileTypes: true });
    return items.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = codeOf(error);
    // It may go while we walk: then there is nothing in it.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      onTrouble(folder, localize`Unexpected error ${code}, expected a folder that can be read`);
    }
    return [];
  }
}

async function kindOf(
  path: string,
  item: Dirent,
  walking: Walk,
): Promise<'file' | 'folder' | undefined> {
  if (item.isFile()) return 'file';
  if (item.isDirectory()) return 'folder';
  if (!item.isSymbolicLink()) return undefined;
  try {
    const target = await stat(toNativePath(path));
    if (target.isFile()) return 'file';
    return target.isDirectory() && (await leadsElsewhere(path, walking)) ? 'folder' : undefined;
  } catch {
    return undefined; // A link to nothing, or round in a circle.
  }
}

/** Whether a link leads out of the root, to where no other has led. */
async function leadsElsewhere(path: string, { root, linked }: Walk): Promise<boolean> {
  const target = fromNativePath(await realpath(toNativePath(path)));
  const home = fromNativePath(await realpath(toNativePath(root.folder)));
  if (isWithin(target, home) || isWithin(home, target)) return false;
  if ([...linked].some((known) => isWithin(target, known))) return false;
  linked.add(target);
  return true;
}

/** Nothing where it has gone meanwhile. */
function stamp(path: string): readonly WalkedFile[] {
  try {
    const { mtimeMs, ctimeMs, size } = statSync(toNativePath(path));
    return [{ path, stamp: `${mtimeMs} ${ctimeMs} ${size}` }];
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? [] : [{ path, stamp: code }];
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
