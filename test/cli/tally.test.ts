import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTally } from '../../cli/src/mine/tally.ts';

test('a tally counts documents, and keeps what is frequent in bounded memory', () => {
  const tally = createTally(100);
  for (let document = 0; document < 1000; document++) {
    const example = { file: `${document}.md`, line: 1 };
    tally.add('often', example);
    tally.add('often', example);
    for (let i = 0; i < 10; i++) tally.add(`rare ${document} ${i}`, example);
  }
  assert.equal(tally.get('often')?.documents, 1000);
  assert.equal(tally.get('often')?.examples.length, 3);
  assert.ok([...tally.entries()].length <= 100);
});
