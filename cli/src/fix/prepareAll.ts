import { realpathSync } from 'node:fs';
import { createFindConfiguration } from '../check/configuration.ts';
import { shareLinting } from '../check/linting.ts';
import { spreadOut } from '../check/spread.ts';
import type { Found } from '../check/walk.ts';
import type { FixPlan, FixTask, Prepared } from './fixed.ts';
import { createFixWork, type FixWork } from './prepare.ts';

/** A task, and what is to become of it; nothing yet where {@link FixTask.isAgain}. */
export interface PreparedTask {
  readonly task: FixTask;
  readonly prepared: Prepared | undefined;
}

/** Few, so that little was prepared for nothing where somebody wants it to stop. */
const FILES_PER_BATCH = { first: 4, most: 16 } as const;

/**
 * Prepares all that is found, in the order in which it is found: in this thread, or in others where the command
 * line says so or there is enough to do. Nothing is written.
 * @throws {UsageError} before the first file.
 */
export async function prepareAll(
  found: Iterator<Found>,
  plan: FixPlan,
): Promise<AsyncIterable<PreparedTask>> {
  const spread = await spreadOut(found, plan.options.threads);
  const { ahead } = spread;
  const tasks = toTasks(ahead.all);
  if (spread.kind === 'here') return prepareHere(tasks, await createFixWork(plan));
  // Says what is wrong with --config, once.
  const findConfiguration = await createFindConfiguration(plan.options, plan.folder);
  const glossaries = await shareLinting(findConfiguration, ahead.first?.path);
  const { giveUp, runInThreads } = await import('../pool/threads.ts');
  const underWay: FixTask[] = [];
  const prepared = runInThreads<FixTask, Prepared | undefined>(note(tasks, underWay), {
    ...spread,
    work: { kind: 'fix', plan: { ...plan, glossaries } },
    batch: FILES_PER_BATCH,
    giveUp: (task, reason) => ({ fixed: giveUp(task.found, reason) }),
  });
  return pairUp(underWay, prepared);
}

async function* prepareHere(tasks: Iterable<FixTask>, work: FixWork): AsyncGenerator<PreparedTask> {
  for (const task of tasks) yield { task, prepared: await work(task) };
}

/** Remembers what is taken of `tasks` until its result is there. */
function* note(tasks: Iterable<FixTask>, underWay: FixTask[]): Generator<FixTask> {
  for (const task of tasks) {
    underWay.push(task);
    yield task;
  }
}

/** Results come in the order of their tasks. */
async function* pairUp(
  underWay: FixTask[],
  results: AsyncIterable<Prepared | undefined>,
): AsyncGenerator<PreparedTask> {
  for await (const prepared of results) {
    const task = underWay.shift();
    if (task) yield { task, prepared };
  }
}

function* toTasks(all: Iterable<Found>): Generator<FixTask> {
  const targets = new Set<string>();
  for (const found of all) {
    const target = found.kind === 'file' ? toTarget(found.file.path) : found.shown;
    const isAgain = found.kind === 'file' && targets.has(target);
    if (found.kind === 'file') targets.add(target);
    yield { found, target, isAgain };
  }
}

/** Where links lead; a path that leads nowhere stays, and whoever reads it says why. */
function toTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
