import type { MessagePort } from 'node:worker_threads';
import type { Checked, CheckPlan } from '../check/checked.ts';
import { createCheckFound } from '../check/checkFound.ts';
import type { Found } from '../check/walk.ts';

/**
 * Makes this thread a worker: it takes a plan first, and then answers each list of files by what became of
 * them.
 */
export function startWorker(port: MessagePort): void {
  port.once('message', (plan: CheckPlan) => work(port, plan));
}

function work(port: MessagePort, plan: CheckPlan): void {
  const ready = createCheckFound(plan);

  async function check(batch: readonly Found[]): Promise<void> {
    const checkFound = await ready;
    const results: Checked[] = [];
    for (const found of batch) results.push(await checkFound(found));
    port.postMessage(results);
  }

  // What is thrown ends the thread; whoever started it learns why.
  port.on('message', (batch: readonly Found[]) => void check(batch));
}
