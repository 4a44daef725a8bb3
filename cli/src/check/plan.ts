import { resolve } from 'node:path';
import { readBaseline } from '../baseline/read.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckPlan } from './checked.ts';
import type { CheckOptions } from './options.ts';

/** What every thread must know. @throws {UsageError} */
export function createPlan(options: CheckOptions, { folder, hasColours }: Terminal): CheckPlan {
  const plan = { options, folder, hasColours };
  const { baseline } = options;
  if (baseline === undefined) return plan;
  const path = resolve(folder, baseline);
  return { ...plan, accepted: { path, files: readBaseline(path, baseline) } };
}
