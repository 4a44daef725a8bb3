import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { draw, listArticles, listDraws, readDraw, readExcluded } from '../../scripts/eval/draw.ts';
import { SHARED } from '../../scripts/eval/shared.ts';

const NAMES = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'];

describe('a draw', () => {
  const drawNames = (seed: number, count: number, ...excluded: readonly string[]) =>
    draw(NAMES, { seed, count, excluded: new Set(excluded) });

  test('depends on names and seed alone, not on the order of the names', () => {
    const reversed = draw([...NAMES].reverse(), { seed: 1, count: 6, excluded: new Set() });
    assert.deepEqual(reversed, drawNames(1, 6));
    assert.deepEqual([...reversed].sort(), NAMES);
    assert.notDeepEqual(drawNames(2, 6), drawNames(1, 6));
  });

  test('of fewer articles is the beginning of one of more', () => {
    assert.deepEqual(drawNames(1, 2), drawNames(1, 6).slice(0, 2));
  });

  test('leaves out what is excluded and keeps the order of the others', () => {
    const [first = '', ...others] = drawNames(1, 6);
    assert.deepEqual(drawNames(1, 6, first), others);
  });
});

const noArticles = existsSync(SHARED) ? false : `there is no folder ${SHARED}`;

describe('the draws that were made', { skip: noArticles }, async () => {
  // Draw 0 was made in another way, and draw 3 out of draw 0.
  const namesOf = (seed: number) => (seed === 3 ? readDraw(0) : listArticles());
  for (const seed of (await listDraws()).filter((made) => made > 0)) {
    test(`draw ${seed} comes out again`, async () => {
      const made = await readDraw(seed);
      const excluded = seed === 3 ? new Set<string>() : await readExcluded(seed);
      assert.deepEqual(draw(await namesOf(seed), { seed, count: made.length, excluded }), made);
    });
  }
});
