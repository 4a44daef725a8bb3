import { parentPort } from 'node:worker_threads';

/** Answers each number by its double; of the words, it dies in the way that they say. */
parentPort?.on('message', (tasks: readonly (number | string)[]) => {
  const results = tasks.map((task) => {
    if (task === 'exit') process.exit(3);
    if (typeof task === 'string') throw new Error(task);
    return 2 * task;
  });
  parentPort?.postMessage(results);
});
