import type { CheckedFile, Checkers, CheckSpec, CheckTask } from './host.ts';

/** Files that wait to be checked, and those that are being checked. */
export interface Queue {
  /** Puts a file at the end; before all others where it is urgent. One that waits already waits once. */
  add(path: string, isUrgent?: boolean): void;
  /** Puts a file of which most is known behind all others: they wait until no more have come for a while. */
  addLater(path: string): void;
  /** What is found of it, if it is being checked, no longer counts. */
  remove(path: string): void;
  /** How many wait or are being checked. */
  readonly size: number;
}

export interface QueueOptions {
  readonly checkers: Checkers;
  /** What a file is to be checked with when its turn comes; `undefined`: not at all. */
  readonly taskOf: (path: string) => QueuedTask | undefined;
  /** What became of a file; not called where it was put into the queue again meanwhile. */
  readonly onChecked: (checked: CheckedFile, spec: CheckSpec) => void;
  /** Nothing is left. */
  readonly onEmpty: () => void;
}

export interface QueuedTask extends CheckTask {
  readonly spec: CheckSpec;
}

/** Small, so that an urgent file does not wait long, and the first findings come soon. */
const FILES_PER_BATCH = 16;

/** Enough that no thread waits for this one. */
const BATCHES_PER_THREAD = 2;

/** The editor has much to do with what is known already, in milliseconds. */
const WHILE = 2_000;

/** Has files checked as long as there are some, a bounded number at a time. */
export function createQueue({ checkers, taskOf, onChecked, onEmpty }: QueueOptions): Queue {
  const urgent = new Set<string>();
  const ordinary = new Set<string>();
  const later = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** By path the batch that counts. */
  const underWay = new Map<string, symbol>();
  let batches = 0;
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(() => {
      isScheduled = false;
      pump();
    }, 0);
  }

  function releaseLater(): void {
    for (const path of later) ordinary.add(path);
    later.clear();
    pump();
  }

  function pump(): void {
    while (batches < checkers.width * BATCHES_PER_THREAD) {
      const batch = takeBatch();
      const [first] = batch;
      if (!first) break;
      batches++;
      void run(first.spec, batch);
    }
    if (batches === 0 && urgent.size + ordinary.size + later.size === 0) onEmpty();
  }

  /** Files with the same spec, from the front. */
  function takeBatch(): readonly QueuedTask[] {
    const batch: QueuedTask[] = [];
    for (const waiting of [urgent, ordinary]) {
      for (const path of waiting) {
        if (batch.length >= FILES_PER_BATCH) return batch;
        const task = taskOf(path);
        if (task && batch[0] && batch[0].spec !== task.spec) continue;
        waiting.delete(path);
        if (task) batch.push(task);
      }
    }
    return batch;
  }

  async function run(spec: CheckSpec, batch: readonly QueuedTask[]): Promise<void> {
    const id = Symbol();
    for (const { path } of batch) underWay.set(path, id);
    const tasks = batch.map(({ path, known }) => ({ path, known }));
    const results = await checkers.check(spec, tasks);
    batches--;
    for (const result of results) {
      if (underWay.get(result.path) !== id) continue;
      underWay.delete(result.path);
      onChecked(result, spec);
    }
    pump();
  }

  return {
    add(path, isUrgent = false) {
      underWay.delete(path);
      later.delete(path);
      if (isUrgent) ordinary.delete(path);
      if (isUrgent) urgent.add(path);
      else if (!urgent.has(path)) ordinary.add(path);
      schedule();
    },
    addLater(path) {
      if (urgent.has(path) || ordinary.has(path)) return;
      later.add(path);
      clearTimeout(timer);
      timer = setTimeout(releaseLater, WHILE);
    },
    remove(path) {
      later.delete(path);
      urgent.delete(path);
      ordinary.delete(path);
      underWay.delete(path);
    },
    get size() {
      return urgent.size + ordinary.size + later.size + underWay.size;
    },
  };
}
