import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inParts } from '../../../cli/src/report/formats/format.ts';

test('findings in parts are what they are in one, however many they are', () => {
  for (const count of [0, 1, 255, 256, 257, 512, 600]) {
    const findings = Array.from({ length: count }, (_, index) => `finding ${index}`);
    const parts = [...inParts(findings, { head: '[', separator: ',\n', tail: ']\n' })];
    assert.equal(parts.join(''), `[${findings.join(',\n')}]\n`);
    assert.equal(parts.length, Math.max(1, Math.ceil(count / 256)));
  }
});
