import type { Session } from '../session.ts';

/** Lets those who type go first. */
export interface Lull {
  /** Resolves once nobody has typed for a moment; in the end also where somebody does all the time. */
  wait(): Promise<void>;
}

/** A moment, in milliseconds: more than a fast typist leaves between two keystrokes. */
const MOMENT = 300;
const LONGEST = 4_000;

/** Watches the documents of a session. */
export function createLull({ documents }: Pick<Session, 'documents'>): Lull {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];

  function end(): void {
    timer = undefined;
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve();
  }

  documents.onDidChangeContent(() => {
    clearTimeout(timer);
    timer = setTimeout(end, MOMENT);
  });
  return {
    wait() {
      if (timer === undefined) return Promise.resolve();
      return new Promise<void>((resolve) => {
        const longest = setTimeout(resolve, LONGEST);
        waiting.push(() => {
          clearTimeout(longest);
          resolve();
        });
      });
    },
  };
}
