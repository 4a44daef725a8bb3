import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { toPlace, toRange } from '../../scripts/eval/place.ts';

describe('places count lines from 1, columns from 0, and code points', () => {
  const text = '首行\n𠮷野家用铁锈\r\n末行';

  test('behind a character of two units', () => {
    const range = toRange(text, { line: 2, col: 4, length: 2 });
    assert.deepEqual(range, { start: 8, end: 10 });
    assert.equal(text.slice(8, 10), '铁锈');
  });

  for (const place of [
    { line: 0, col: 0, length: 1 },
    { line: 4, col: 0, length: 1 },
    { line: 1, col: 3, length: 1 },
    { line: 3, col: 1, length: 2 },
  ]) {
    test(`there is no ${JSON.stringify(place)}`, () =>
      assert.equal(toRange(text, place), undefined));
  }

  test('a stretch of any text has a place that leads back to it', () => {
    const parts = fc.array(fc.constantFrom('a', '字', '𠮷', '\n', '\r\n', ' '), { maxLength: 30 });
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (chosen, first, second) => {
        const cuts = [first, second].map((cut) => cut % (chosen.length + 1)).sort((a, b) => a - b);
        const [start = 0, end = 0] = cuts.map((cut) => chosen.slice(0, cut).join('').length);
        const whole = chosen.join('');
        assert.deepEqual(toRange(whole, toPlace(whole, { start, end })), { start, end });
      }),
    );
  });
});
