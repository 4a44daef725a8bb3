import type { Checked, CheckPlan } from './checked.ts';
import { type CheckFound, createCheckFound } from './checkFound.ts';
import { createFindConfiguration } from './configuration.ts';
import { shareLinting } from './linting.ts';
import { spreadOut } from './spread.ts';
import type { Found } from './walk.ts';

/** Small enough that the threads end about together, in the end large enough that handing them over costs little. */
const FILES_PER_BATCH = { first: 16, most: 64 } as const;

/**
 * Checks all that is found, in the order in which it is found: in this thread, or by a pool of others
 * where the command line says so or there is enough to do.
 * @throws {UsageError} before the first file.
 */
export async function checkAll(
  found: Iterator<Found>,
  plan: CheckPlan,
): Promise<AsyncIterable<Checked>> {
  const spread = await spreadOut(found, plan.options.threads);
  const { ahead } = spread;
  if (spread.kind === 'here') {
    const check = await createCheckFound(plan);
    return ahead.isMuch ? checkManyHere(ahead.all, check) : checkHere(ahead.all, check);
  }
  // Says what is wrong with --config, once.
  const findConfiguration = await createFindConfiguration(plan.options, plan.folder);
  const glossaries = await shareLinting(findConfiguration, ahead.first?.path);
  const { giveUp, runInThreads } = await import('../pool/threads.ts');
  return runInThreads<Found, Checked>(ahead.all, {
    ...spread,
    work: { kind: 'check', plan: { ...plan, glossaries } },
    batch: FILES_PER_BATCH,
    giveUp,
  });
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
