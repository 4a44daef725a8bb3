import { setPriority } from 'node:os';
import { platform } from 'node:process';
import type { MessagePort } from 'node:worker_threads';
import type { CheckSpec, CheckTask, FindTask, FixTask } from '../../workspaceIndex/host.ts';
import { checkFile, type OpenSpec, openSpec } from './checkFiles.ts';
import { findRight, fixFiles } from './fixFiles.ts';

/** What a thread is asked to do; it answers each by a list. */
export type WorkerTask =
  | { readonly kind: 'check'; readonly tasks: readonly CheckTask[] }
  | { readonly kind: 'find'; readonly task: FindTask }
  | { readonly kind: 'fix'; readonly task: FixTask };

/** A task with what it is done by: in full where the thread has not seen it before. */
export interface WorkerRequest {
  readonly key: string;
  readonly spec: CheckSpec | undefined;
  readonly task: WorkerTask;
}

/** Half way to the lowest: whoever answers the editor goes first, and an idle machine is still used. */
const LOW_PRIORITY = 10;

/** Makes this thread one that checks files in the background. */
export function startIndexWorker(port: MessagePort): void {
  lowerPriority();
  const known = new Map<string, OpenSpec>();

  async function work({ key, spec, task }: WorkerRequest): Promise<void> {
    const open = known.get(key) ?? (spec && openSpec(spec));
    if (!open) throw new Error(`Unexpected spec ${key}, expected one that was sent`);
    known.set(key, open);
    port.postMessage(await run(open, task));
  }

  // What is thrown ends the thread; whoever started it learns why.
  port.on('message', (request: WorkerRequest) => void work(request));
}

async function run(open: OpenSpec, task: WorkerTask): Promise<readonly unknown[]> {
  if (task.kind === 'find') return findRight(open, task.task);
  if (task.kind === 'fix') return fixFiles(open, task.task);
  const results: unknown[] = [];
  for (const one of task.tasks) results.push(await checkFile(open, one));
  return results;
}

/** Threads have priorities of their own on Linux only; elsewhere it would be the whole process's. */
function lowerPriority(): void {
  if (platform !== 'linux') return;
  try {
    setPriority(LOW_PRIORITY);
  } catch {
    // A place that forbids it has its own way of sharing the machine.
  }
}
