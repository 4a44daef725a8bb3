import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLull } from '../../server/src/workspaceIndex/lull.ts';

/** A session of which only is known that somebody types in its documents. */
function typist() {
  let listener = (): void => undefined;
  const onDidChangeContent = (next: () => void) => {
    listener = next;
    return { dispose: () => undefined };
  };
  const lull = createLull({ documents: { onDidChangeContent } as never });
  return { lull, type: () => listener() };
}

test('who waits for a lull waits as long as somebody types, and no longer', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { lull, type } = typist();
  await lull.wait();
  type();
  let waits = true;
  const wait = lull.wait().then(() => {
    waits = false;
  });
  t.mock.timers.tick(200);
  type();
  t.mock.timers.tick(200);
  await Promise.resolve();
  assert.equal(waits, true);
  t.mock.timers.tick(200);
  await wait;
  assert.equal(waits, false);
  await lull.wait();
});

test('who types all the time is interrupted now and then', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { lull, type } = typist();
  type();
  let waited = 0;
  const wait = lull.wait().then(() => assert.ok(waited <= 5_000, `${waited} ms`));
  for (; waited < 6_000; waited += 100) {
    t.mock.timers.tick(100);
    type();
    await Promise.resolve();
  }
  await wait;
});
