import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { createRules, type Rules } from './rules.ts';

/** What Git leaves out of a folder: what its repository excludes, then the `.gitignore` files down to it. */
export interface Ignore {
  /** The folder that paths are relative to, and the rules of each file have effect below. */
  readonly top: string;
  /** `undefined` where nothing is left out. */
  readonly rules: Rules | undefined;
}

/** What is left out of `folder` by rules that stand above it. A folder that is itself left out has none above. */
export function readIgnoreAbove(folder: string): Ignore {
  const top = topOf(folder);
  if (top === undefined || top === folder) return startIgnore(folder);
  const parts = relativeTo(top, folder).split('/');
  let ignore = startIgnore(top);
  let at = top;
  for (const part of parts) {
    ignore = addIgnore(ignore, at);
    at = join(at, part);
    if (isIgnored(ignore, at, true)) return startIgnore(folder);
  }
  return ignore;
}

/** What holds in a folder below another: in a repository inside of a repository only its own rules do. */
export function enterIgnore(above: Ignore, folder: string): Ignore {
  return existsSync(join(folder, '.git')) ? startIgnore(folder) : above;
}

/** What a repository leaves out by itself, where `folder` is its top; else nothing. */
function startIgnore(folder: string): Ignore {
  const text = readText(join(gitFolderOf(folder), 'info/exclude'));
  return { top: folder, rules: text === undefined ? undefined : createRules(text, '', undefined) };
}

/** The same with the rules of the `.gitignore` in `folder`, which go before those above it. */
export function addIgnore({ top, rules }: Ignore, folder: string): Ignore {
  const text = readText(join(folder, '.gitignore'));
  if (text === undefined) return { top, rules };
  return { top, rules: createRules(text, relativeTo(top, folder), rules) };
}

/** Whether a path in a folder that is not left out is. */
export function isIgnored({ top, rules }: Ignore, path: string, isFolder: boolean): boolean {
  return rules?.isIgnored(relativeTo(top, path), isFolder) === true;
}

/** A path below `folder` relative to it, `/` between its parts; empty for the folder itself. */
export function relativeTo(folder: string, path: string): string {
  const start = folder.endsWith(sep) ? folder.length : folder.length + 1;
  return toSlashes(path.slice(start));
}

const toSlashes =
  process.platform === 'win32'
    ? (path: string): string => path.replaceAll('\\', '/')
    : (path: string): string => path;

/** The nearest folder upward that is the top of a repository. */
function topOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** Where a repository keeps what all its working trees share; `.git` is a file in all but the first of those. */
function gitFolderOf(top: string): string {
  const git = join(top, '.git');
  const [, written] = /^gitdir: (.+)$/mu.exec(readText(git) ?? '') ?? [];
  if (written === undefined) return git;
  const own = resolve(top, written);
  const common = readText(join(own, 'commondir'));
  return common === undefined ? own : resolve(own, common.trim());
}

/** `undefined` where there is none that can be read: Git goes on without it too. */
function readText(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
