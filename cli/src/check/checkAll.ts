import type { Checked, CheckPlan } from './checked.ts';
import { type CheckFound, createCheckFound } from './checkFound.ts';
import { createFindConfiguration } from './configuration.ts';
import { shareLinting } from './linting.ts';
import { lookAhead } from './lookAhead.ts';
import type { Found } from './walk.ts';

/** Beyond this many, threads wait for the one that hands out files and writes reports. */
const MOST_USEFUL_THREADS = 8;

/**
 * Checks all that is found, in the order in which it is found: in this thread, or by a pool of others
 * where the command line says so or there is enough to do.
 * @throws {UsageError} before the first file.
 */
export async function checkAll(
  found: Iterator<Found>,
  plan: CheckPlan,
): Promise<AsyncIterable<Checked>> {
  const ahead = lookAhead(found);
  if (ahead.isMuch) (await import('./compileLess.ts')).compileLess();
  const threads = plan.options.threads ?? (ahead.isMuch ? await usefulThreads() : 1);
  // Of another thread the space for what lives briefly can be bounded, which for a large file is most of all.
  if (threads === 1 && !ahead.hasLarge) {
    const check = await createCheckFound(plan);
    return ahead.isMuch ? checkManyHere(ahead.all, check) : checkHere(ahead.all, check);
  }
  const { checkInPool, startThreads } = await import('../pool/checkInPool.ts');
  const started = ahead.isMuch ? startThreads(Math.min(threads, await usefulThreads())) : [];
  // Says what is wrong with --config, once.
  const findConfiguration = await createFindConfiguration(plan.options, plan.folder);
  const path = ahead.first?.path;
  const glossaries = path === undefined ? [] : await shareLinting(findConfiguration, path);
  return checkInPool(ahead.all, { plan: { ...plan, glossaries }, threads, started });
}

async function usefulThreads(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return Math.min(availableParallelism(), MOST_USEFUL_THREADS);
}

/** What it takes for many files is loaded only then. */
async function* checkManyHere(found: Iterable<Found>, check: CheckFound): AsyncGenerator<Checked> {
  const { createYoungSpaceLimit } = await import('./youngSpace.ts');
  const limitYoungSpace = createYoungSpaceLimit();
  for (const one of found) {
    limitYoungSpace();
    yield await check(one);
  }
}

async function* checkHere(found: Iterable<Found>, check: CheckFound): AsyncGenerator<Checked> {
  for (const one of found) yield await check(one);
}
