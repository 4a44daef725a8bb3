import { type Dirent, readdirSync, statSync } from 'node:fs';
import { normalize, resolve, sep } from 'node:path';
import { matchesGlob } from '@zhengming/server/configuration';
import { describeError } from './describeError.ts';
import { type Glob, readGlob } from './glob.ts';
import type { LineRange } from './since/changes.ts';

/** A file to check, or a path that could not be looked into. */
export type Found =
  | { readonly kind: 'file'; readonly file: FoundFile }
  | { readonly kind: 'trouble'; readonly shown: string; readonly message: string };

export interface FoundFile {
  /** Absolute, as the system writes it. */
  readonly path: string;
  /** As reports show it: relative where it was given so, `/` between its parts. */
  readonly shown: string;
  /** Whether the command line names the file itself rather than a folder above it. */
  readonly isNamed: boolean;
  /** What it holds, where that is not on disk. */
  readonly content?: Uint8Array;
  /** The lines that are reported on; `undefined`: all. */
  readonly changed?: readonly LineRange[];
}

const MARKDOWN = /\.(?:md|markdown)$/iu;

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The files that `paths` stand for: files as they are, folders with the Markdown files in them, in order
 * of name, globs with those that match. Each file comes once, however often it is named. A folder is read when its turn comes.
 */
export function* findFiles(paths: readonly string[], workingFolder: string): Generator<Found> {
  const [first, ...others] = paths;
  if (first === undefined) return;
  // Below one path no file comes twice, so that none has to be remembered.
  if (others.length === 0) {
    yield* findBelow(first, workingFolder);
    return;
  }
  const seen = new Set<string>();
  for (const path of paths) {
    for (const found of findBelow(path, workingFolder)) {
      if (found.kind === 'file') {
        if (seen.has(found.file.path)) continue;
        seen.add(found.file.path);
      }
      yield found;
    }
  }
}

function* findBelow(path: string, workingFolder: string): Generator<Found> {
  try {
    const stats = statSync(resolve(workingFolder, path));
    if (stats.isDirectory()) yield* walk(path, resolve(workingFolder, path));
    else yield toFile(path, resolve(workingFolder, path), true);
  } catch (error) {
    const glob = readGlob(path);
    if (glob) yield* findMatching(path, glob, workingFolder);
    else yield toTrouble(path, error);
  }
}

/** The Markdown files that match a glob, for shells that leave it as it is. */
function* findMatching(path: string, glob: Glob, workingFolder: string): Generator<Found> {
  const folder = resolve(workingFolder, glob.folder);
  const start = withSeparator(folder).length;
  let isAny = false;
  for (const found of walk(glob.folder, folder)) {
    if (found.kind === 'file') {
      const below = toShown(found.file.path.slice(start));
      if (!matchesGlob(below, glob.pattern)) continue;
    }
    isAny = true;
    yield found;
  }
  if (!isAny) yield { kind: 'trouble', shown: toShown(path), message: NO_MATCH };
}

const NO_MATCH = 'Unexpected pattern, expected one that a Markdown file matches';

/** `folder` is as it was given, `absolute` the same folder. */
function* walk(folder: string, absolute: string): Generator<Found> {
  let items: Dirent[];
  try {
    items = readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    yield toTrouble(folder, error);
    return;
  }
  const [shown, own] = [withSeparator(normalize(folder)), withSeparator(absolute)];
  for (const item of items.sort(byName)) {
    const { name } = item;
    if (item.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(name)) yield* walk(shown + name, own + name);
    } else if (MARKDOWN.test(name)) yield* findFile(shown + name, own + name, item);
  }
}

/** Joins of their own: those of Node look at each path whole, for thousands of files. */
function withSeparator(folder: string): string {
  if (folder === '.') return '';
  return folder.endsWith(sep) ? folder : folder + sep;
}

/** Links to files are followed; links to folders are not, as they may lead round in a circle. */
function* findFile(path: string, absolute: string, item: Dirent): Generator<Found> {
  try {
    const isFile = item.isSymbolicLink() ? statSync(absolute).isFile() : item.isFile();
    if (isFile) yield toFile(path, absolute, false);
  } catch (error) {
    yield toTrouble(path, error);
  }
}

function toFile(path: string, absolute: string, isNamed: boolean): Found {
  return { kind: 'file', file: { path: absolute, shown: toShown(path), isNamed } };
}

function toTrouble(path: string, error: unknown): Found {
  return { kind: 'trouble', shown: toShown(path), message: describeError(error) };
}

function toShown(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
