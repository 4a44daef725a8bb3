import type { Output } from '../output.ts';
import { count as countOf } from '../report/tally.ts';
import type { Terminal } from '../terminal.ts';

/** A line that says how far a check is, on a terminal. */
export interface Progress {
  /** The terminal, whose line is cleared before anything else is written. */
  readonly terminal: Terminal;
  /** Takes note that one more file is done. */
  advance(): Promise<void>;
  /** Clears the line for good. */
  end(): Promise<void>;
}

export interface ProgressOptions {
  /** How many files there are; asked once, when the line is first shown. `undefined`: nobody knows. */
  readonly count: () => number | undefined;
  /** Milliseconds from any moment on. */
  readonly now: () => number;
}

/** A check that takes no longer than this shows no line, in milliseconds, */
const PATIENCE = 1000;
/** and a line stays as it is for so long. */
const INTERVAL = 100;

const BAR_WIDTH = 30;
const CLEAR = '\r\u001b[K';

/** Shows progress on the error output of `terminal`, which must be a terminal. */
export function createProgress(terminal: Terminal, { count, now }: ProgressOptions): Progress {
  let done = 0;
  let next = now() + PATIENCE;
  let total: number | undefined;
  let isFirst = true;
  let isShown = false;

  async function clear(): Promise<void> {
    if (!isShown) return;
    isShown = false;
    await terminal.err.write(CLEAR);
  }
  const clearing = (output: Output): Output => ({
    ...output,
    async write(text) {
      await clear();
      await output.write(text);
    },
  });

  return {
    terminal: { ...terminal, out: clearing(terminal.out), err: clearing(terminal.err) },
    async advance() {
      done++;
      const time = now();
      if (time < next) return;
      if (isFirst) total = count();
      isFirst = false;
      next = time + INTERVAL;
      isShown = true;
      await terminal.err.write(CLEAR + describe(done, total));
    },
    end: clear,
  };
}

function describe(done: number, total: number | undefined): string {
  if (total === undefined) return countOf(done, 'file');
  const filled = Math.min(BAR_WIDTH, Math.floor((BAR_WIDTH * done) / Math.max(1, total)));
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done} of ${total} files`;
}
