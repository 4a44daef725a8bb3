import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createTrie } from '../../core/src/match/buildTrie.ts';

/** The loop that the trie must agree with. */
function scanNaively(phrases: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      const phrase = phrases.indexOf(text.slice(start, end));
      if (phrase >= 0) found.push(`${phrase} ${start} ${end}`);
    }
  }
  return found;
}

function scan(phrases: readonly string[], text: string): string[] {
  const found: string[] = [];
  createTrie(phrases).scan(text, (phrase, start, end) => found.push(`${phrase} ${start} ${end}`));
  return found;
}

describe('the trie finds what the naive loop finds', () => {
  test('in texts of few letters', () => {
    const letters = fc.string({
      unit: fc.constantFrom('云', '原', '生', 'a', '\ud83d'),
      maxLength: 40,
    });
    const phrase = fc.string({
      unit: fc.constantFrom('云', '原', '生', 'a', '\ud83d'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 30 }), letters, (phrases, text) => {
        assert.deepEqual(scan(phrases, text), scanNaively(phrases, text));
      }),
      { numRuns: 1000 },
    );
  });
  test('with no phrases, and with empty ones', () => {
    assert.deepEqual(scan([], 'abc'), []);
    assert.deepEqual(scan(['', 'b'], 'abc'), ['1 1 2']);
  });
});
