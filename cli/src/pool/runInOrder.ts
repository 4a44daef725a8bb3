import { type Crew, type CrewOptions, createCrew } from '@zhengming/server/node/crew';

export interface PoolOptions<Task, Result> extends CrewOptions<Task> {
  /** How many tasks a worker is handed at once at first: few, so that a short list is shared out evenly. */
  readonly batchSize: number;
  /** How many in the end, as each batch has one more than the one before: to hand over many costs less. */
  readonly largestBatch?: number;
  /** What to give for a task that a worker died of. */
  readonly giveUp: (task: Task, reason: string) => Result;
}

/** Enough that no worker waits for a slow batch before its own, and little to hold. */
const BATCHES_PER_WORKER = 4;

/**
 * Gives the result of each task in the order of the tasks, whichever is done first. Tasks are taken only
 * as results are: what is under way is bounded. The workers end when the results do, or when whoever takes
 * them stops.
 */
export async function* runInOrder<Task, Result>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  options: PoolOptions<Task, Result>,
): AsyncGenerator<Result> {
  const crew = createCrew<Task, Result>(options);
  const underWay: Promise<readonly Result[]>[] = [];
  try {
    for await (const batch of inBatches(tasks, options)) {
      underWay.push(work(crew, batch, options));
      if (underWay.length >= options.size * BATCHES_PER_WORKER) yield* await next(underWay);
    }
    while (underWay.length > 0) yield* await next(underWay);
  } finally {
    await crew.dismiss();
  }
}

async function next<Result>(underWay: Promise<readonly Result[]>[]): Promise<readonly Result[]> {
  return (await underWay.shift()) ?? [];
}

async function* inBatches<Task>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  {
    batchSize,
    largestBatch = batchSize,
  }: Pick<PoolOptions<Task, never>, 'batchSize' | 'largestBatch'>,
): AsyncGenerator<Task[]> {
  let size = batchSize;
  let batch: Task[] = [];
  for await (const task of tasks) {
    batch.push(task);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    size = Math.min(size + 1, largestBatch);
  }
  if (batch.length > 0) yield batch;
}

/** The tasks of a worker that died are done anew one by one; only one that kills again is given up. */
async function work<Task, Result>(
  crew: Crew<Task, Result>,
  tasks: readonly Task[],
  options: PoolOptions<Task, Result>,
): Promise<readonly Result[]> {
  const ending = await crew.work(tasks);
  if (ending.kind === 'done') return ending.results;
  const [first, ...others] = tasks;
  if (first === undefined) return [];
  if (others.length === 0) return [options.giveUp(first, ending.reason)];
  const results: Result[] = [];
  for (const task of tasks) results.push(...(await work(crew, [task], options)));
  return results;
}
