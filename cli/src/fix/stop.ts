import { setImmediate } from 'node:timers/promises';

/** A wish to stop, which is heeded between two files. */
export interface Stop {
  /** The signal that was sent; `undefined` while none was. */
  readonly signal: NodeJS.Signals | undefined;
  /** The tasks until the wish comes. */
  until<Task>(tasks: AsyncIterable<Task>): AsyncIterable<Task>;
  /** Gives a signal the time to arrive. */
  pause(): Promise<void>;
  /** Listens no more: from now on signals end the process as they do by themselves. */
  dispose(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Keeps signals from ending the process while it writes a file, which would leave a draft of it behind. */
export function listenForStop(): Stop {
  let signal: NodeJS.Signals | undefined;
  const listener = (sent: NodeJS.Signals): void => {
    signal ??= sent;
  };
  for (const one of SIGNALS) process.on(one, listener);
  return {
    get signal() {
      return signal;
    },
    async *until(tasks) {
      for await (const task of tasks) {
        if (signal) return;
        yield task;
      }
    },
    pause: () => setImmediate(),
    dispose() {
      for (const one of SIGNALS) process.off(one, listener);
    },
  };
}
