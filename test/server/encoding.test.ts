import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countUnits, indexOfUnits } from '../../server/src/encoding.ts';

const TEXTS = ['', 'abc', 'é正𠮷x', '\uD842x\uDFB7', '𠮷𠮷'];

const COUNTS = {
  'utf-16': (text: string) => text.length,
  'utf-8': (text: string) => Buffer.byteLength(text),
  'utf-32': (text: string) => [...text].length,
} as const;

for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
  test(`columns in ${encoding} go there and back`, () => {
    for (const text of TEXTS) {
      let end = 0;
      for (const character of ['', ...text]) {
        end += character.length;
        const units = countUnits(text, end, encoding);
        assert.equal(units, COUNTS[encoding](text.slice(0, end)), JSON.stringify(text));
        assert.equal(indexOfUnits(text, units, encoding), end);
      }
      assert.equal(indexOfUnits(text, 99, encoding), text.length);
    }
  });
}

test('a column within a character is that of its start', () => {
  assert.equal(indexOfUnits('a正', 2, 'utf-8'), 1);
  assert.equal(indexOfUnits('a𠮷', 4, 'utf-8'), 1);
});
