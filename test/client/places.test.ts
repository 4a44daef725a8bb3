import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Change, movePlaces } from '../../client/src/review/places.ts';

/** Applies changes that all tell of the text before them. */
function apply(text: string, changes: readonly Change[]): string {
  return [...changes]
    .sort((a, b) => b.rangeOffset - a.rangeOffset)
    .reduce(
      (changed, { rangeOffset, rangeLength, text: inserted }) =>
        changed.slice(0, rangeOffset) + inserted + changed.slice(rangeOffset + rangeLength),
      text,
    );
}

test('a place stays before the character that it was before', () => {
  const changes: Change[] = [
    { rangeOffset: 6, rangeLength: 1, text: '' },
    { rangeOffset: 1, rangeLength: 2, text: 'xyz' },
    { rangeOffset: 4, rangeLength: 0, text: '!' },
  ];
  assert.equal(apply('abcdefgh', changes), 'axyzd!efh');
  assert.deepEqual(movePlaces([0, 1, 2, 3, 4, 5, 6, 7], changes), [0, 4, 6, 7, 8]);
});

test('whatever is changed elsewhere, a place keeps its character', () => {
  const edits = fc.array(
    fc.record({ at: fc.nat(9), length: fc.nat(3), text: fc.string({ maxLength: 3 }) }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(edits, fc.nat(39), (made, place) => {
      const text = Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
      const changes = made
        .map(({ at, length, text: inserted }, i) => ({
          rangeOffset: i * 13 + at,
          rangeLength: length,
          text: inserted,
        }))
        .reverse();
      const [moved] = movePlaces([place], changes);
      const char = text.charAt(place);
      const changed = apply(text, changes);
      if (moved !== undefined) assert.equal(changed.charAt(moved), char);
      else assert.ok(changes.some(({ rangeOffset: from }) => from <= place && place < from + 4));
    }),
  );
});
