import type { Worker } from 'node:worker_threads';

/** How a worker's work on some tasks ended. */
export type Ending<Result> =
  | { readonly kind: 'done'; readonly results: readonly Result[] }
  /** The worker ended before it had answered. */
  | { readonly kind: 'died'; readonly reason: string };

/** Workers that take tasks as they become free. */
export interface Crew<Task, Result> {
  /** Never rejects; never settles once the crew is dismissed. */
  work(tasks: readonly Task[]): Promise<Ending<Result>>;
  /** Ends the workers that are at nothing, for their memory; others are started when there is work again. */
  rest(): void;
  /** Ends all workers, whatever they are at. */
  dismiss(): Promise<void>;
}

export interface CrewOptions<Task> {
  /** How many workers there are at most. */
  readonly size: number;
  /** Starts one: it answers each message, a list of tasks, by a list with a result for each. */
  readonly startWorker: () => Worker;
  /** What a worker is sent; the tasks themselves by default. */
  readonly toMessage?: (tasks: readonly Task[], worker: Worker) => unknown;
}

interface Job<Task, Result> {
  readonly tasks: readonly Task[];
  readonly end: (ending: Ending<Result>) => void;
}

/** How many jobs a worker has at once: with the next at hand it need not wait until it is given one. */
const JOBS_AT_ONCE = 2;

/** Workers are started as there is work for them, and in the place of those that died. */
export function createCrew<Task, Result>({
  size,
  startWorker,
  toMessage = (tasks) => tasks,
}: CrewOptions<Task>): Crew<Task, Result> {
  const waiting: Job<Task, Result>[] = [];
  /** What each is at, the job that it was given first in front. */
  const jobs = new Map<Worker, Job<Task, Result>[]>();
  let isDismissed = false;

  function assign(): void {
    while (!isDismissed && waiting.length > 0) {
      const worker = leastBusy(0) ?? (jobs.size < size ? hire() : leastBusy(JOBS_AT_ONCE - 1));
      const job = worker && waiting.shift();
      if (!worker || !job) return;
      jobs.get(worker)?.push(job);
      worker.postMessage(toMessage(job.tasks, worker));
    }
  }

  /** A worker with at most so many jobs, `undefined` where all have more. */
  function leastBusy(most: number): Worker | undefined {
    for (const [worker, own] of jobs) if (own.length <= most) return worker;
    return undefined;
  }

  function hire(): Worker {
    const worker = startWorker();
    const own: Job<Task, Result>[] = [];
    let reason: string | undefined;
    jobs.set(worker, own);
    worker.on('message', (results: readonly Result[]) => {
      own.shift()?.end({ kind: 'done', results });
      assign();
    });
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => {
      jobs.delete(worker);
      if (isDismissed) return;
      // It died of the job that it was at; the next it has not begun.
      const [first, ...others] = own;
      waiting.unshift(...others);
      first?.end({ kind: 'died', reason: reason ?? `exit code ${code}` });
      assign();
    });
    return worker;
  }

  return {
    work: (tasks) =>
      new Promise((end) => {
        waiting.push({ tasks, end });
        assign();
      }),
    rest() {
      for (const [worker, own] of jobs) {
        if (own.length > 0) continue;
        jobs.delete(worker);
        // A rejection could only say that it has ended already.
        worker.terminate().catch(() => undefined);
      }
    },
    async dismiss() {
      isDismissed = true;
      await Promise.all([...jobs.keys()].map((worker) => worker.terminate()));
    },
  };
}
