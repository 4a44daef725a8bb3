import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { identifyBuild, prepareFolder } from '../cache/index.ts';
import { UsageError } from '../commands/usageError.ts';
import type { Terminal } from '../terminal.ts';
import type { CachePlan, CheckPlan } from './checked.ts';
import type { CheckOptions } from './options.ts';
import { planAccepted } from './planAccepted.ts';

/** What every thread must know. @throws {UsageError} */
export function createPlan(options: CheckOptions, { folder, hasColours }: Terminal): CheckPlan {
  const { baseline, cache } = options;
  return {
    options,
    folder,
    hasColours,
    ...(cache !== undefined && { cache: prepareCache(resolve(folder, cache), cache) }),
    ...(baseline !== undefined && { accepted: planAccepted(options, baseline, folder) }),
  };
}

/** What is there is used even where nothing can be added. */
function prepareCache(folder: string, written: string): CachePlan {
  const isOther = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false;
  if (isOther) throw new UsageError(`Unexpected file \`--cache ${written}\`, expected a folder`);
  const unwritable = prepareFolder(folder, Date.now());
  return { folder, build: identifyBuild(), unwritable };
}
