import { statSync } from 'node:fs';
import { normalize, resolve, sep } from 'node:path';
import { matchesGlob } from '@zhengming/server/configuration';
import { createLinks, type Links, walk } from '@zhengming/server/node/walk';
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

/** What is looked through, and how. */
export interface Search {
  /** As they were written. */
  readonly paths: readonly string[];
  /** As the system writes it. */
  readonly folder: string;
  /** Whether folders are looked through without what Git ignores. */
  readonly ignores: boolean;
}

/**
 * The files that paths stand for: files as they are, folders with the Markdown files in them, in order
 * of name, globs with those that match. Each file comes once, however often it is named. A folder is read when
 * its turn comes.
 */
export function* findFiles(search: Search): Generator<Found> {
  const [first, ...others] = search.paths;
  if (first === undefined) return;
  const searching: Searching = { ...search, links: undefined };
  // Below one path no file comes twice, so that none has to be remembered.
  if (others.length === 0) {
    yield* findBelow(first, searching);
    return;
  }
  const seen = new Set<string>();
  for (const path of search.paths) {
    for (const found of findBelow(path, searching)) {
      if (found.kind === 'file') {
        if (seen.has(found.file.path)) continue;
        seen.add(found.file.path);
      }
      yield found;
    }
  }
}

interface Searching extends Search {
  /** Of all paths; made for the first folder. */
  links: Links | undefined;
}

function* findBelow(path: string, searching: Searching): Generator<Found> {
  const absolute = resolve(searching.folder, path);
  try {
    if (!statSync(absolute).isDirectory()) {
      yield toFile({ path: absolute, shown: toShown(path), isNamed: true });
      return;
    }
  } catch (error) {
    const glob = readGlob(path);
    if (glob) yield* findMatching(path, glob, searching);
    else yield toTrouble(path, error);
    return;
  }
  yield* findInFolder(path, searching);
}

/** The Markdown files that match a glob, for shells that leave it as it is. */
function* findMatching(path: string, glob: Glob, searching: Searching): Generator<Found> {
  const start = withSeparator(resolve(searching.folder, glob.folder)).length;
  let isAny = false;
  for (const found of findInFolder(glob.folder, searching)) {
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

/** `path` is as it was given. */
function* findInFolder(path: string, searching: Searching): Generator<Found> {
  const { paths, folder, ignores } = searching;
  searching.links ??= createLinks(
    paths.map((one) => resolve(folder, readGlob(one)?.folder ?? one)),
  );
  const absolute = resolve(folder, path);
  const start = withSeparator(absolute).length;
  const shownStart = withSeparator(normalize(path));
  const show = (found: string) => (found === absolute ? path : shownStart + found.slice(start));
  for (const walked of walk(absolute, { links: searching.links, asGit: ignores })) {
    if (walked.kind === 'trouble') yield toTrouble(show(walked.path), walked.error);
    if (walked.kind !== 'file') continue;
    yield toFile({ path: walked.path, shown: toShown(show(walked.path)), isNamed: false });
  }
}

/** Joins of their own: those of Node look at each path whole, for thousands of files. */
function withSeparator(folder: string): string {
  if (folder === '.') return '';
  return folder.endsWith(sep) ? folder : folder + sep;
}

function toFile(file: FoundFile): Found {
  return { kind: 'file', file };
}

function toTrouble(path: string, error: unknown): Found {
  return { kind: 'trouble', shown: toShown(path), message: describeError(error) };
}

function toShown(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
