import { Worker } from 'node:worker_threads';
import type { Found } from '../check/walk.ts';
import { runInOrder } from './runInOrder.ts';
import type { Work } from './worker.ts';

export interface ThreadSettings<Task, Result> {
  readonly work: Work;
  /** How many threads there are, at most. */
  readonly threads: number;
  /** Threads that wait for work already; they are used up. */
  readonly started: Worker[];
  /** How many tasks a thread is handed at once: at first, and in the end. */
  readonly batch: { readonly first: number; readonly most: number };
  /** What to give for a task that a thread died of. */
  readonly giveUp: (task: Task, reason: string) => Result;
}

/**
 * How much memory a thread's objects may take, in megabytes: for those that live briefly as much as pays,
 * for the others more than any document needs. The engine lets garbage grow in proportion to that.
 */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 } as const;

/** Seen from the bundle, `dist/main.cjs`. */
const WORKER = new URL('../bin/worker.js', import.meta.url);

/** Starts threads before it is known what they are to do, which takes a while. */
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

/** Does tasks in other threads. Gives the same, in the same order, as doing them here. */
export async function* runInThreads<Task, Result>(
  tasks: Iterable<Task>,
  { work, threads, started, batch, giveUp }: ThreadSettings<Task, Result>,
): AsyncGenerator<Result> {
  function startWorker(): Worker {
    const spare = started.pop();
    if (spare?.threadId === ENDED) return startWorker();
    const worker = spare ?? startThread();
    worker.postMessage(work);
    return worker;
  }
  try {
    yield* runInOrder<Task, Result>(tasks, {
      size: threads,
      batchSize: batch.first,
      largestBatch: batch.most,
      startWorker,
      giveUp,
    });
  } finally {
    await Promise.all(started.map((worker) => worker.terminate()));
  }
}

/** What became of a file that ends the thread at work on it; a path that could not be looked into comes to one too. */
export function giveUp(found: Found, reason: string) {
  const { shown } = found.kind === 'file' ? found.file : found;
  const message = `Unexpected end of the thread that checked it (${reason}), expected findings`;
  return { kind: 'trouble', shown, message, problems: [] } as const;
}
