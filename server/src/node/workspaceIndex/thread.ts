import type { Worker } from 'node:worker_threads';
import type { CheckSpec } from '../../workspaceIndex/host.ts';
import type { WorkerRequest, WorkerTask } from './worker.ts';

/** A worker that does one task after the other, and is started anew when it has died. */
export interface Thread {
  /** @throws where the worker ends before it has answered; the next task gets another. */
  run(spec: CheckSpec, task: WorkerTask): Promise<readonly unknown[]>;
  end(): void;
}

interface Running {
  readonly worker: Worker;
  /** The specs that it has. */
  readonly keys: Set<string>;
}

/** Starts the worker with the first task. */
export function createThread(start: () => Worker): Thread {
  let running: Running | undefined;

  /** It may die while it has nothing to do as well. */
  function hire(): Running {
    const worker = start();
    const hired: Running = { worker, keys: new Set() };
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (running === hired) running = undefined;
    });
    return hired;
  }

  return {
    run(spec, task) {
      running ??= hire();
      const { worker, keys } = running;
      const request: WorkerRequest = {
        key: spec.key,
        spec: keys.has(spec.key) ? undefined : spec,
        task,
      };
      keys.add(spec.key);
      return new Promise((resolve, reject) => {
        let reason: string | undefined;
        const settle = (): void => {
          worker.off('message', answered).off('error', failed).off('exit', ended);
        };
        const answered = (results: readonly unknown[]): void => {
          settle();
          resolve(results);
        };
        const failed = (error: unknown): void => {
          reason = error instanceof Error ? error.message : String(error);
        };
        const ended = (code: number): void => {
          settle();
          reject(new Error(reason ?? `exit code ${code}`));
        };
        worker.on('message', answered).on('error', failed).on('exit', ended);
        worker.postMessage(request);
      });
    },
    end() {
      // A rejection could only say that it has ended already.
      running?.worker.terminate().catch(() => undefined);
      running = undefined;
    },
  };
}
