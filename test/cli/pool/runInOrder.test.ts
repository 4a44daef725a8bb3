import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { runInOrder } from '../../../cli/src/pool/runInOrder.ts';

type Task = number | string;
type Result = number | string;

const WORKER = new URL('./dyingWorker.ts', import.meta.url);

interface Pool {
  readonly size?: number;
  readonly started?: Worker[];
}

function run(tasks: AsyncIterable<Task>, { size = 2, started = [] }: Pool = {}) {
  return runInOrder<Task, Result>(tasks, {
    size,
    batchSize: 4,
    startWorker() {
      const worker = new Worker(WORKER);
      started.push(worker);
      return worker;
    },
    giveUp: (task, reason) => `${task}: ${reason}`,
  });
}

async function* toAsync(tasks: readonly Task[]): AsyncGenerator<Task> {
  yield* tasks;
}

async function collect(results: AsyncIterable<Result>): Promise<readonly Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

const NUMBERS = Array.from({ length: 100 }, (_, index) => index);

describe('a pool of workers', () => {
  for (const size of [1, 2, 4]) {
    test(`of ${size} gives the results in the order of the tasks`, async () => {
      const results = await collect(run(toAsync(NUMBERS), { size }));
      assert.deepEqual(
        results,
        NUMBERS.map((number) => 2 * number),
      );
    });
  }

  test('starts no worker where there is nothing to do, and no more than there is work for', async () => {
    const started: Worker[] = [];
    assert.deepEqual(await collect(run(toAsync([]), { started })), []);
    assert.equal(started.length, 0);
    assert.deepEqual(await collect(run(toAsync([1, 2]), { size: 4, started })), [2, 4]);
    assert.equal(started.length, 1);
  });

  test('loses no task when workers die, and names the one that they died of', async () => {
    const tasks: Task[] = [...NUMBERS];
    tasks[10] = 'exit';
    tasks[50] = 'no way';
    tasks[51] = 'exit';
    const results = await collect(run(toAsync(tasks)));
    assert.deepEqual(
      results,
      tasks.map((task) => {
        if (task === 'exit') return 'exit: exit code 3';
        return typeof task === 'string' ? `${task}: no way` : 2 * task;
      }),
    );
  });

  test('takes tasks only as results are taken', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Task> {
      while (true) yield taken++;
    }
    const results = run(endless());
    for (let index = 0; index < 40; index++) {
      assert.deepEqual(await results.next(), { done: false, value: 2 * index });
      assert.ok(taken <= index + 4 * (2 * 4 + 1), `${taken} tasks taken at result ${index}`);
    }
    await results.return(undefined);
  });

  test('ends its workers when no more results are wanted', async () => {
    const started: Worker[] = [];
    for await (const result of run(toAsync(NUMBERS), { started })) {
      assert.equal(result, 0);
      break;
    }
    assert.ok(started.length > 0);
    assert.deepEqual(
      started.map(({ threadId }) => threadId),
      started.map(() => -1),
    );
  });
});
