import { createFindConfiguration } from '../check/configuration.ts';
import { createFindLinting, type Linting } from '../check/linting.ts';
import type { Found } from '../check/walk.ts';
import type { FixPlan, FixTask, Prepared } from './fixed.ts';
import { prepareFile } from './prepareFile.ts';

/** Says what is to become of a file; a path that could not be looked into stays what it is. */
export type Prepare = (found: Found) => Promise<Prepared>;

/** Makes what prepares files one after the other, in any thread. @throws {UsageError} */
export async function createPrepare({ options, folder, glossaries }: FixPlan): Promise<Prepare> {
  const findConfiguration = await createFindConfiguration(options, folder);
  const findLinting = createFindLinting(findConfiguration, glossaries);
  const known = new WeakSet<Linting>();

  return async (found) => {
    if (found.kind === 'trouble') return { fixed: { ...found, problems: [] } };
    const { path, shown } = found.file;
    const linting = await findLinting(path);
    const problems = known.has(linting) ? [] : linting.problems;
    known.add(linting);
    const { outcome, ...rest } = prepareFile(found.file, linting, options);
    return { fixed: { ...outcome, shown, problems }, ...rest };
  };
}

/** Prepares what can be by now; gives `undefined` for what is still to be written by another name. */
export type FixWork = (task: FixTask) => Promise<Prepared | undefined>;

/** Makes what does that, in any thread. @throws {UsageError} */
export async function createFixWork(plan: FixPlan): Promise<FixWork> {
  const prepare = await createPrepare(plan);
  return async ({ found, isAgain }) => (isAgain ? undefined : await prepare(found));
}
