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
  /** Ends all workers, whatever they are at. */
  dismiss(): Promise<void>;
}

export interface CrewOptions {
  /** How many workers there are at most. */
  readonly size: number;
  /** Starts one: it answers each message, a list of tasks, by a list with a result for each. */
  readonly startWorker: () => Worker;
}

interface Job<Task, Result> {
  readonly tasks: readonly Task[];
  readonly end: (ending: Ending<Result>) => void;
}

/** Workers are started as there is work for them, and in the place of those that died. */
export function createCrew<Task, Result>({ size, startWorker }: CrewOptions): Crew<Task, Result> {
  const waiting: Job<Task, Result>[] = [];
  const idle: Worker[] = [];
  const jobs = new Map<Worker, Job<Task, Result> | undefined>();
  let isDismissed = false;

  function assign(): void {
    if (isDismissed || waiting.length === 0) return;
    const worker = idle.pop() ?? (jobs.size < size ? hire() : undefined);
    const job = worker && waiting.shift();
    if (!worker || !job) return;
    jobs.set(worker, job);
    worker.postMessage(job.tasks);
  }

  function hire(): Worker {
    const worker = startWorker();
    let reason: string | undefined;
    jobs.set(worker, undefined);
    worker.on('message', (results: readonly Result[]) => {
      jobs.get(worker)?.end({ kind: 'done', results });
      jobs.set(worker, undefined);
      idle.push(worker);
      assign();
    });
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => {
      const job = jobs.get(worker);
      jobs.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      if (isDismissed) return;
      job?.end({ kind: 'died', reason: reason ?? `exit code ${code}` });
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
    async dismiss() {
      isDismissed = true;
      await Promise.all([...jobs.keys()].map((worker) => worker.terminate()));
    },
  };
}
