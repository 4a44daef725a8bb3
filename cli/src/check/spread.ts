import type { Worker } from 'node:worker_threads';
import { type Ahead, lookAhead } from './lookAhead.ts';
import type { Found } from './walk.ts';

/** Where what is found is worked on: in this thread, or in others, some of which may have been started. */
export type Spread =
  | { readonly kind: 'here'; readonly ahead: Ahead }
  | {
      readonly kind: 'threads';
      readonly ahead: Ahead;
      readonly threads: number;
      readonly started: Worker[];
    };

/** Decides that by what there is to do, unless the command line says how many threads there are to be. */
export async function spreadOut(
  found: Iterator<Found>,
  asked: number | undefined,
): Promise<Spread> {
  const ahead = lookAhead(found);
  if (ahead.isMuch) (await import('./compileLess.ts')).compileLess();
  const threads = asked ?? (ahead.isMuch ? await usefulThreads() : 1);
  // Of another thread the space for what lives briefly can be bounded, which for a large file is most of all.
  if (threads === 1 && !ahead.hasLarge) return { kind: 'here', ahead };
  const { startThreads } = await import('../pool/threads.ts');
  const started = ahead.isMuch ? startThreads(Math.min(threads, await usefulThreads())) : [];
  return { kind: 'threads', ahead, threads, started };
}

/** Beyond this many, threads wait for the one that hands out files and writes reports. */
const MOST_USEFUL_THREADS = 8;

async function usefulThreads(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return Math.min(availableParallelism(), MOST_USEFUL_THREADS);
}
