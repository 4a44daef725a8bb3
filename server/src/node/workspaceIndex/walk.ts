import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { localize } from '@zhengming/core';
import picomatch from 'picomatch';
import { isWithin } from '../../configuration/path.ts';
import type { OnTrouble, WalkedFile, WalkRoot } from '../../workspaceIndex/host.ts';
import { fromNativePath, toNativePath } from '../fileSystem.ts';
import { createLinks, isWalked, type WalkOptions, walk } from '../walk/index.ts';

/**
 * Asking for one file after the other takes a tenth of what handing them to the threads of Node's file system
 * does; after so many, others have their turn.
 */
const FILES_AT_ONCE = 32;

/** The Markdown files below folders, each once, without what Git and `exclude` leave out. */
export async function* walkRoots(
  roots: readonly WalkRoot[],
  onTrouble: OnTrouble,
): AsyncGenerator<readonly WalkedFile[]> {
  const outer = roots.filter((root) => !roots.some((other) => isAbove(other, root)));
  const links = createLinks(outer.map(({ folder }) => toNativePath(folder)));
  for (const root of outer) {
    let files: string[] = [];
    for (const walked of walk(toNativePath(root.folder), { ...optionsOf(root), links })) {
      if (walked.kind === 'file') files.push(fromNativePath(walked.path));
      if (walked.kind === 'trouble') tell(fromNativePath(walked.path), walked.error, onTrouble);
      if (walked.kind === 'file' && files.length < FILES_AT_ONCE) continue;
      yield files.flatMap(stamp);
      files = [];
      await setImmediate();
    }
    yield files.flatMap(stamp);
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
  if (!root) return undefined;
  const [folder, file] = [toNativePath(root.folder), toNativePath(path)];
  return isWalked(folder, file, optionsOf(root)) ? stamp(path)[0] : undefined;
}

function optionsOf({ exclude }: WalkRoot): Omit<WalkOptions, 'links'> {
  if (exclude.length === 0) return { asGit: true };
  return { asGit: true, isExcluded: picomatch([...exclude], { dot: true }) };
}

/** What goes while we walk leaves nothing to tell of; nor does a link to nothing, or round in a circle. */
function tell(path: string, error: unknown, onTrouble: OnTrouble): void {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return;
  onTrouble(path, localize`Unexpected error ${code}, expected a folder that can be read`);
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
