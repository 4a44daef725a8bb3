import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPackFiles } from '@zhengming/glossary/files';

const TERM_PACK = /\/terms-[a-z]+\.yaml$/u;

/** A word of two ideographs: hardly one of them has but one meaning. */
const SHORT_WORD = /^\p{Script=Han}{2}$/u;

describe('the packs of terms', async () => {
  const { packs } = await readPackFiles();
  const entries = packs
    .flatMap((pack) => pack.entries)
    .filter(({ origin }) => TERM_PACK.test(origin.file));

  test('hold nothing but terms', () => {
    assert.notEqual(entries.length, 0);
    const others = entries.filter(({ kind }) => kind !== 'term').map(({ name }) => name);
    assert.deepEqual(others, []);
  });

  test('call no word of two ideographs always wrong', () => {
    const short = entries.flatMap(({ renderings }) =>
      renderings
        .filter(({ text, when }) => when === 'always' && SHORT_WORD.test(text))
        .map(({ text }) => text),
    );
    assert.deepEqual(short, []);
  });

  test('say what an everyday word stands beside where it is wrong', () => {
    const bare = entries.flatMap(({ near, renderings }) =>
      renderings
        .filter(({ text, when }) => when !== 'always' && SHORT_WORD.test(text))
        .filter((rendering) => near.length + rendering.near.length === 0)
        .filter(({ when }) => when === 'evidence' || when.includes('neighbour'))
        .map(({ text }) => text),
    );
    assert.deepEqual(bare, []);
  });
});
