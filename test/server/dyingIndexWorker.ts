import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '../../server/src/node/workspaceIndex/worker.ts';
import { startIndexWorker } from '../../server/src/node/workspaceIndex/worker.ts';

/** A thread like any other, but one kind of file ends it. */
parentPort?.on('message', ({ task }: WorkerRequest) => {
  if (task.kind === 'check' && task.tasks.some(({ path }) => path.endsWith('deadly.md'))) {
    throw new Error('deadly');
  }
});
if (parentPort) startIndexWorker(parentPort);
