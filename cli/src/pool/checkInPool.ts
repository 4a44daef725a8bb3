import { Worker } from 'node:worker_threads';
import type { Checked, CheckPlan } from '../check/checked.ts';
import type { Found } from '../check/walk.ts';
import { runInOrder } from './runInOrder.ts';

export interface PoolSettings {
  readonly plan: CheckPlan;
  /** How many threads check files, at most. */
  readonly threads: number;
  /** Threads that wait for work already; they are used up. */
  readonly started: Worker[];
}

/** Small enough that the threads end about together, in the end large enough that handing them over costs little. */
const FILES_PER_BATCH = { first: 16, most: 64 } as const;

/**
 * How much memory a thread's objects may take, in megabytes: for those that live briefly as much as pays,
 * for the others more than any document needs. The engine lets garbage grow in proportion to that.
 */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 } as const;

/** Seen from the bundle, `dist/main.cjs`. */
const WORKER = new URL('../bin/worker.js', import.meta.url);

/** Starts threads before there is a plan for them, which takes a while to make. */
export function startThreads(count: number): Worker[] {
  return Array.from({ length: count }, startThread);
}

function startThread(): Worker {
  const worker = new Worker(WORKER, { resourceLimits: LIMITS });
  // Whoever gives it work hears of it too; one that ends before that is not given any.
  worker.on('error', () => undefined);
  return worker;
}

/** The number of a thread that has ended. */
const ENDED = -1;

/** Checks files in other threads. Gives the same, in the same order, as checking them here. */
export async function* checkInPool(
  found: Iterable<Found>,
  { plan, threads, started }: PoolSettings,
): AsyncGenerator<Checked> {
  function startWorker(): Worker {
    const spare = started.pop();
    if (spare?.threadId === ENDED) return startWorker();
    const worker = spare ?? startThread();
    worker.postMessage(plan);
    return worker;
  }
  try {
    yield* runInOrder<Found, Checked>(found, {
      size: threads,
      batchSize: FILES_PER_BATCH.first,
      largestBatch: FILES_PER_BATCH.most,
      startWorker,
      giveUp,
    });
  } finally {
    await Promise.all(started.map((worker) => worker.terminate()));
  }
}

/** A path that could not be looked into kills no worker, and yet comes to one. */
function giveUp(found: Found, reason: string): Checked {
  const { shown } = found.kind === 'file' ? found.file : found;
  const message = `Unexpected end of the thread that checked it (${reason}), expected findings`;
  return { kind: 'trouble', shown, message, problems: [] };
}
