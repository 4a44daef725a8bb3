import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLineIndex } from '@zhengming/core';

describe('a line index', () => {
  const index = createLineIndex('a\r\nbc\rd\n');
  test('knows every line end', () => {
    assert.equal(index.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => index.lineStart(line)),
      [0, 3, 6, 8, 8],
    );
  });
  test('turns offsets into positions and back', () => {
    assert.deepEqual(index.positionAt(4), { line: 1, column: 1 });
    assert.deepEqual(index.positionAt(99), { line: 3, column: 0 });
    assert.equal(index.offsetAt({ line: 1, column: 1 }), 4);
  });
  test('clamps a column into its line', () => {
    assert.equal(index.offsetAt({ line: 0, column: 99 }), 1);
    assert.equal(index.offsetAt({ line: 1, column: 99 }), 5);
    assert.equal(index.offsetAt({ line: 3, column: 99 }), 8);
    assert.equal(index.offsetAt({ line: 9, column: 0 }), 8);
  });
});
