import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { createFindConfiguration } from '../check/configuration.ts';
import { createFindLinting, type Linting } from '../check/linting.ts';
import type { Found } from '../check/walk.ts';
import { removeLeftDrafts } from './draft.ts';
import type { Fixed, Outcome } from './fixed.ts';
import { fixFile } from './fixFile.ts';
import type { FixOptions } from './options.ts';

/** Fixes one file; a path that could not be looked into stays what it is. */
export type FixFound = (found: Found) => Promise<Fixed>;

/** Makes what fixes files one after the other. @throws {UsageError} */
export async function createFixFound(
  options: FixOptions,
  workingFolder: string,
): Promise<FixFound> {
  const findLinting = createFindLinting(await createFindConfiguration(options, workingFolder));
  const known = new WeakSet<Linting>();
  const folders = new Set<string>();
  const last = new Map<string, Promise<Outcome>>();

  /** Names that lead to the same file take turns, so that the later sees what the earlier wrote. */
  function takeTurn(path: string, fix: () => Promise<Outcome>): Promise<Outcome> {
    const target = toTarget(path);
    const outcome = (last.get(target) ?? Promise.resolve()).then(fix).finally(() => {
      if (last.get(target) === outcome) last.delete(target);
    });
    last.set(target, outcome);
    return outcome;
  }

  return async (found) => {
    if (found.kind === 'trouble') return { ...found, problems: [] };
    const { path, shown } = found.file;
    const linting = await findLinting(path);
    const problems = known.has(linting) ? [] : linting.problems;
    known.add(linting);
    const folder = dirname(path);
    if (options.writes && !folders.has(folder)) removeLeftDrafts(folder);
    folders.add(folder);
    const outcome = await takeTurn(path, () => fixFile(found.file, linting, options));
    return { ...outcome, shown, problems };
  };
}

/** Where links lead; a path that leads nowhere stays, and whoever reads it says why. */
function toTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
