import { parentPort, workerData } from 'node:worker_threads';
import type { Checked, CheckPlan } from '../check/checked.ts';
import { createCheckFound } from '../check/checkFound.ts';
import type { Found } from '../check/walk.ts';

if (!parentPort) throw new Error('Unexpected main thread, expected a worker');
const port = parentPort;
const plan: CheckPlan = workerData;
const ready = createCheckFound(plan);

/** What is thrown here ends the thread; whoever started it learns why. */
async function work(batch: readonly Found[]): Promise<void> {
  const check = await ready;
  const results: Checked[] = [];
  for (const found of batch) results.push(await check(found));
  port.postMessage(results);
}

port.on('message', (batch: readonly Found[]) => void work(batch));
