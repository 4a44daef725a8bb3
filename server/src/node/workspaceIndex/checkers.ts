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
import { createCrew } from '../crew.ts';
import type { WorkerRequest, WorkerTask } from './worker.ts';

/** More find the disk and the editor's own work in their way. */
const MOST_THREADS = 4;

/** As in the command: more memory than any document needs, and no more for garbage than pays. */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 } as const;

interface Asked {
  readonly spec: CheckSpec;
  readonly task: WorkerTask;
}

/** Threads that run `worker`, started as there is work for them. */
export function createCheckers(worker: URL): Checkers {
  const width = Math.max(1, Math.min(availableParallelism(), MOST_THREADS));
  const known = new WeakMap<Worker, Set<string>>();
  const crew = createCrew<Asked, unknown>({
    size: width,
    startWorker: () => new Worker(worker, { resourceLimits: LIMITS }),
    toMessage: ([asked], thread) => asked && toRequest(asked, thread),
  });

  /** A spec goes to each thread once. */
  function toRequest({ spec, task }: Asked, thread: Worker): WorkerRequest {
    const keys = known.get(thread) ?? new Set();
    known.set(thread, keys);
    const isNew = !keys.has(spec.key);
    keys.add(spec.key);
    return { key: spec.key, spec: isNew ? spec : undefined, task };
  }

  /** @throws where the thread ends before it has answered. */
  async function run(spec: CheckSpec, task: WorkerTask): Promise<readonly unknown[]> {
    const ending = await crew.work([{ spec, task }]);
    if (ending.kind === 'died') throw new Error(ending.reason);
    return ending.results;
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
    rest: () => crew.rest(),
  };
}

function died(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return localize`Unexpected end of the thread that checked it (${reason}), expected findings`;
}
