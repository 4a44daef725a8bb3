import { resolve } from 'node:path';
import { readBaseline } from '../baseline/read.ts';
import { identifyBuild, prepareFolder, prune } from '../cache/index.ts';
import { UsageError } from '../commands/usageError.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckPlan } from './checked.ts';
import { describeError } from './describeError.ts';
import type { CheckOptions } from './options.ts';

/** What every thread must know. @throws {UsageError} */
export function createPlan(options: CheckOptions, { folder, hasColours }: Terminal): CheckPlan {
  const { baseline, cache } = options;
  return {
    options,
    folder,
    hasColours,
    ...(cache !== undefined && { cache: prepareCache(resolve(folder, cache), cache) }),
    ...(baseline !== undefined && { accepted: readAccepted(resolve(folder, baseline), baseline) }),
  };
}

function readAccepted(path: string, written: string): NonNullable<CheckPlan['accepted']> {
  return { path, files: readBaseline(path, written) };
}

function prepareCache(folder: string, written: string): NonNullable<CheckPlan['cache']> {
  try {
    prepareFolder(folder);
    prune(folder, Date.now());
  } catch (error) {
    throw new UsageError(`--cache ${written}: ${describeError(error)}`);
  }
  return { folder, build: identifyBuild() };
}
