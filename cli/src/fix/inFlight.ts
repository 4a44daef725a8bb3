/**
 * Starts `work` on one task after the other, with at most `limit` under way, and gives the results in the
 * order of the tasks. Where it is left early, what is under way comes to its end first.
 */
export async function* inFlight<Task, Result>(
  tasks: AsyncIterable<Task>,
  limit: number,
  work: (task: Task) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  try {
    for await (const task of tasks) {
      pending.push(work(task));
      const [oldest] = pending;
      if (pending.length < limit || !oldest) continue;
      yield await oldest;
      pending.shift();
    }
    for (const one of pending) yield await one;
  } finally {
    await Promise.allSettled(pending);
  }
}
