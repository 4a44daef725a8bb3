/** Timers by name: setting one again puts it off. */
export interface Timers {
  /** Calls `action` once, `milliseconds` from now. */
  set(name: string, milliseconds: number, action: () => void): void;
  clear(name: string): void;
}

type Timer = ReturnType<typeof setTimeout>;

export function createTimers(): Timers {
  const running = new Map<string, Timer>();
  function clear(name: string): void {
    clearTimeout(running.get(name));
    running.delete(name);
  }
  return {
    set(name, milliseconds, action) {
      clear(name);
      const run = (): void => {
        running.delete(name);
        action();
      };
      running.set(name, setTimeout(run, milliseconds));
    },
    clear,
  };
}
