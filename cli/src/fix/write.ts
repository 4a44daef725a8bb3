import { dirname } from 'node:path';
import type { Found } from '../check/walk.ts';
import { removeLeftDrafts } from './draft.ts';
import type { Fixed, FixPlan, Prepared } from './fixed.ts';
import { createPrepare, type Prepare } from './prepare.ts';
import type { PreparedTask } from './prepareAll.ts';
import { replaceFile } from './replaceFile.ts';

/** Does what was prepared, and says what became of it. */
export type Write = (task: PreparedTask) => Promise<Fixed>;

/** Makes what writes files, several at once where it is asked to. */
export function createWrite(plan: FixPlan): Write {
  const folders = new Set<string>();
  const last = new Map<string, Promise<Fixed>>();
  let prepare: Promise<Prepare> | undefined;

  /** What was left until now, as the same file was still to be written by another name. */
  async function prepareLate(found: Found): Promise<Prepared> {
    prepare ??= createPrepare(plan);
    return (await prepare)(found);
  }

  async function write({ task: { found }, prepared }: PreparedTask): Promise<Fixed> {
    const { fixed, contents } = prepared ?? (await prepareLate(found));
    if (found.kind === 'trouble' || !contents) return fixed;
    const message = await replaceFile({ path: found.file.path, ...contents });
    if (message === undefined) return fixed;
    return { kind: 'trouble', message, shown: fixed.shown, problems: fixed.problems };
  }

  function removeDraftsBeside(path: string): void {
    const folder = dirname(path);
    if (plan.options.writes && !folders.has(folder)) removeLeftDrafts(folder);
    folders.add(folder);
  }

  /** Names that lead to the same file take turns, so that the later sees what the earlier wrote. */
  return (one) => {
    const { found, target } = one.task;
    if (found.kind === 'file') removeDraftsBeside(found.file.path);
    const done = (last.get(target) ?? Promise.resolve())
      .then(() => write(one))
      .finally(() => {
        if (last.get(target) === done) last.delete(target);
      });
    last.set(target, done);
    return done;
  };
}
