import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWriteError } from '../check/describeWriteError.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What nobody asked for in so long is forgotten. */
const KEPT = 30 * DAY;

/** Stands in the folder; its date is that of the last pruning. */
const MARK = 'pruned';

/**
 * Makes the folder of a cache, which git is to ignore, and removes from it what was not used for long; looks for
 * that once a day, `now` being in milliseconds.
 * @returns why nothing can be written there, "Unexpected X, expected Y"; `undefined` where it can.
 */
export function prepareFolder(folder: string, now: number): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    prune(folder, now);
    return undefined;
  } catch (error) {
    return describeWriteError(error);
  }
}

function prune(folder: string, now: number): void {
  const mark = join(folder, MARK);
  if (now - modifiedAt(mark) < DAY) return;
  writeFileSync(mark, '');
  for (const group of readdirSync(folder).filter((name) => /^[\da-f]{2}$/u.test(name))) {
    for (const name of readdirSync(join(folder, group))) {
      const path = join(folder, group, name);
      if (now - modifiedAt(path) > KEPT) rmSync(path, { force: true });
    }
  }
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
