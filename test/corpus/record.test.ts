import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../scripts/eval/record.ts';

test('a run is compared with the recorded one measure by measure', () => {
  const before = { certain: { right: 3, names: 0.25 }, spelling: { right: 1 } };
  const after = { certain: { right: 3, names: 0.5 }, 'wrong-name': { right: 2 } };
  assert.deepEqual(compare(before, after), [
    'certain: names 0.25 -> 0.5',
    'spelling: right 1 -> none',
    'wrong-name: right none -> 2',
  ]);
  assert.deepEqual(compare(before, before), []);
  assert.deepEqual(compare(undefined, after), ['not recorded before']);
});
