import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { localize } from '@zhengming/core';
import type {
  CheckedFile,
  Checkers,
  CheckSpec,
  CheckTask,
  FixedFile,
  FoundUses,
} from '../../workspaceIndex/host.ts';
import { createThread, type Thread } from './thread.ts';
import type { WorkerTask } from './worker.ts';

/** More find the disk and the editor's own work in their way. */
const MOST_THREADS = 4;

/** As in the command: more memory than any document needs, and no more for garbage than pays. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 } as const;

/** Threads that run `worker`, started as there is work for them. */
export function createCheckers(worker: URL): Checkers {
  const width = Math.max(1, Math.min(availableParallelism(), MOST_THREADS));
  const waiting: ((thread: Thread) => void)[] = [];
  let idle: Thread[] = [];
  let count = 0;

  function take(): Promise<Thread> {
    const free = idle.pop();
    if (free) return Promise.resolve(free);
    if (count < width) {
      count++;
      return Promise.resolve(createThread(() => new Worker(worker, { resourceLimits: LIMITS })));
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  function giveBack(thread: Thread): void {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  }

  async function run(spec: CheckSpec, task: WorkerTask): Promise<readonly unknown[]> {
    const thread = await take();
    try {
      return await thread.run(spec, task);
    } finally {
      giveBack(thread);
    }
  }

  /** The files of a thread that died are checked one by one; only one that kills again is given up. */
  async function check(
    spec: CheckSpec,
    tasks: readonly CheckTask[],
  ): Promise<readonly CheckedFile[]> {
    try {
      return (await run(spec, { kind: 'check', tasks })) as readonly CheckedFile[];
    } catch (error) {
      const [first, ...others] = tasks;
      if (!first) return [];
      if (others.length === 0)
        return [{ kind: 'unreadable', path: first.path, message: died(error) }];
      return (await Promise.all(tasks.map((task) => check(spec, [task])))).flat();
    }
  }

  return {
    width,
    check,
    findRight: async (spec, task) =>
      (await run(spec, { kind: 'find', task })) as readonly FoundUses[],
    fix: async (spec, task) => (await run(spec, { kind: 'fix', task })) as readonly FixedFile[],
    rest() {
      for (const thread of idle) thread.end();
      count -= idle.length;
      idle = [];
    },
  };
}

function died(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return localize`Unexpected end of the thread that checked it (${reason}), expected findings`;
}
