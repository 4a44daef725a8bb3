import type { MessagePort } from 'node:worker_threads';
import type { CheckPlan } from '../check/checked.ts';
import { createCheckFound } from '../check/checkFound.ts';
import { createFixWork } from '../commands/others.ts';
import type { FixPlan } from '../fix/fixed.ts';

/** What a thread does with each task that it is given. */
export type Work =
  | { readonly kind: 'check'; readonly plan: CheckPlan }
  | { readonly kind: 'fix'; readonly plan: FixPlan };

/**
 * Makes this thread a worker: it is told first what its work is, and then answers each list of tasks by what
 * became of them.
 */
export function startWorker(port: MessagePort): void {
  port.once('message', (work: Work) => serve(port, begin(work)));
}

type Do = (task: never) => Promise<unknown>;

function begin(work: Work): Promise<Do> {
  return work.kind === 'check' ? createCheckFound(work.plan) : createFixWork(work.plan);
}

function serve(port: MessagePort, ready: Promise<Do>): void {
  async function answer(batch: readonly never[]): Promise<void> {
    const work = await ready;
    const results: unknown[] = [];
    for (const task of batch) results.push(await work(task));
    port.postMessage(results);
  }

  // What is thrown ends the thread; whoever started it learns why.
  port.on('message', (batch: readonly never[]) => void answer(batch));
}
