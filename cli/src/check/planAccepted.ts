import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nameInBaseline } from '../baseline/accept.ts';
import type { AcceptedByFile, Moved } from '../baseline/baseline.ts';
import { followMoved, type Newcomer } from '../baseline/followMoved.ts';
import { readBaseline } from '../baseline/read.ts';
import type { AcceptedPlan } from './checked.ts';
import { findNamed } from './find.ts';
import type { CheckOptions } from './options.ts';
import { readDocument } from './read.ts';

/**
 * Reads the baseline that the command line names, and follows the files in it that were renamed to those that are
 * to be checked, whichever shard of them. @throws {UsageError} where it cannot be read or is none.
 */
export function planAccepted(options: CheckOptions, written: string, folder: string): AcceptedPlan {
  const path = resolve(folder, written);
  const files = readBaseline(path, written);
  const isGone = (file: string) => !existsSync(resolve(path, '..', file));
  const gone = pick(files, isGone);
  if (Object.keys(gone).length === 0) return { path, files, moved: [], gone };
  const moved = followMoved(gone, findNewcomers(options, { path, files, folder }));
  const renamed = new Map(moved.map(({ from, to }) => [from, to]));
  return { path, moved, files: rename(files, moved), gone: pick(gone, (one) => !renamed.has(one)) };
}

function pick(files: AcceptedByFile, isWanted: (file: string) => boolean): AcceptedByFile {
  return Object.fromEntries(
    Object.entries(files).filter(([file, list]) => list.length > 0 && isWanted(file)),
  );
}

function rename(files: AcceptedByFile, moved: readonly Moved[]): AcceptedByFile {
  const now = moved.map(({ from, to }) => [to, files[from] ?? []] as const);
  return { ...files, ...Object.fromEntries(now) };
}

/** The files to be checked of which the baseline knows nothing. */
function* findNewcomers(
  options: CheckOptions,
  {
    path,
    files,
    folder,
  }: Pick<AcceptedPlan, 'path' | 'files'> & {
    readonly folder: string;
  },
): Generator<Newcomer> {
  for (const found of findNamed(options, folder)) {
    if (found.kind === 'trouble') continue;
    const name = nameInBaseline(path, found.file.path);
    if (files[name] !== undefined) continue;
    const read = readDocument(found.file);
    if (read.kind === 'text') yield { name, text: read.text };
  }
}
