import { type Dirent, readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { isMarkdownName } from '../../markdownName.ts';
import {
  addIgnore,
  enterIgnore,
  type Ignore,
  isIgnored,
  readIgnoreAbove,
  relativeTo,
} from './gitignore.ts';
import type { Links } from './links.ts';

/** What a walk comes by; paths are absolute, as the system writes them. */
export type Walked =
  | { readonly kind: 'file'; readonly path: string }
  /** The files in it come next, and then more folders: here a walk may be left waiting. */
  | { readonly kind: 'folder'; readonly path: string }
  /** What could not be looked into, and what the system said. */
  | { readonly kind: 'trouble'; readonly path: string; readonly error: unknown };

export interface WalkOptions {
  readonly links: Links;
  /** Whether what Git ignores is left out. */
  readonly asGit: boolean;
  /** Whether a path, relative to the folder, `/` between its parts, is left out whatever Git says. */
  readonly isExcluded?: (relative: string) => boolean;
}

/** Left out whatever any file says. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

const NOTHING_IGNORED: Ignore = { top: '', rules: undefined };

/**
 * The Markdown files below a folder, in order of name. Links to files are followed, and those to folders that
 * stand elsewhere, which are left out where a folder of the name would be.
 */
export function* walk(folder: string, options: WalkOptions): Generator<Walked> {
  const above = options.asGit ? readIgnoreAbove(folder) : NOTHING_IGNORED;
  yield* walkFolder(folder, above, { ...options, folder, isLinked: false });
}

interface Walk extends WalkOptions {
  readonly folder: string;
  /** Whether a link led here. */
  readonly isLinked: boolean;
}

function* walkFolder(folder: string, above: Ignore, walking: Walk): Generator<Walked> {
  let items: Dirent[];
  try {
    items = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'trouble', path: folder, error };
    return;
  }
  yield { kind: 'folder', path: folder };
  const ignore = walking.asGit ? ignoreIn(folder, items, above, walking) : above;
  const start = folder.endsWith(sep) ? folder : folder + sep;
  for (const item of items.sort(byName)) {
    const path = start + item.name;
    if (item.isDirectory()) {
      if (!isLeftOut(item, path, ignore, walking)) yield* enterFolder(path, ignore, walking);
    } else if (item.isSymbolicLink()) {
      if (!isLeftOut(item, path, ignore, walking)) yield* follow(path, ignore, walking);
    } else if (isMarkdownName(item.name) && item.isFile()) {
      if (!isLeftOut(item, path, ignore, walking)) yield { kind: 'file', path };
    }
  }
}

function ignoreIn(folder: string, items: Dirent[], above: Ignore, walking: Walk): Ignore {
  const has = (name: string) => items.some((item) => item.name === name);
  const ignore = folder !== walking.folder && has('.git') ? enterIgnore(above, folder) : above;
  return has('.gitignore') ? addIgnore(ignore, folder) : ignore;
}

function isLeftOut(item: Dirent, path: string, ignore: Ignore, walking: Walk): boolean {
  const isFolder = item.isDirectory();
  if (isFolder && SKIPPED_FOLDERS.has(item.name)) return true;
  if (walking.isExcluded?.(relativeTo(walking.folder, path))) return true;
  return isIgnored(ignore, path, isFolder);
}

/** Below a link even a plain folder may be one that another link led to. */
function* enterFolder(path: string, ignore: Ignore, walking: Walk): Generator<Walked> {
  if (!walking.isLinked || walking.links.enter(path)) yield* walkFolder(path, ignore, walking);
}

function* follow(path: string, ignore: Ignore, walking: Walk): Generator<Walked> {
  const isMarkdown = isMarkdownName(path);
  try {
    const target = statSync(path);
    if (target.isFile() && isMarkdown) yield { kind: 'file', path };
    if (!target.isDirectory() || SKIPPED_FOLDERS.has(nameOf(path))) return;
    if (isIgnored(ignore, path, true)) return;
  } catch (error) {
    if (isMarkdown) yield { kind: 'trouble', path, error };
    return;
  }
  if (walking.links.enter(path)) yield* walkFolder(path, ignore, { ...walking, isLinked: true });
}

/** Whether a walk of `folder` would come by the file at `path` below it, as far as no folder there is a link. */
export function isWalked(
  folder: string,
  path: string,
  { asGit, isExcluded }: Omit<WalkOptions, 'links'>,
): boolean {
  if (!isMarkdownName(path)) return false;
  let ignore = asGit ? readIgnoreAbove(folder) : NOTHING_IGNORED;
  let at = folder;
  for (const name of relativeTo(folder, path).split('/')) {
    if (asGit) ignore = addIgnore(at === folder ? ignore : enterIgnore(ignore, at), at);
    at = at.endsWith(sep) ? at + name : at + sep + name;
    const isFolder = at.length < path.length;
    if (isFolder && SKIPPED_FOLDERS.has(name)) return false;
    if (isExcluded?.(relativeTo(folder, at)) || isIgnored(ignore, at, isFolder)) return false;
  }
  return true;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
