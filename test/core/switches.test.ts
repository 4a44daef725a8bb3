import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLineIndex } from '@zhengming/core';
import { readSilences } from '../../core/src/switches.ts';
import { check } from '../support/check.ts';

const FOUND = '⟦云本地⟧{cloud-native → 云原生}';

describe('a switch', () => {
  test('for the next line skips blank lines and ends with it', () => {
    check(`<!-- zhengming-disable-next-line -->\n云本地\n${FOUND}`);
    check(`<!-- zhengming-disable-next-line -->\n\n云本地\n${FOUND}`);
  });
  test('for its own line', () => {
    check(`云本地 <!-- zhengming-disable-line -->\n${FOUND}`);
  });
  test('for a stretch', () => {
    check(
      `${FOUND}\n\n<!-- zhengming-disable -->\n\n云本地\n\n<!-- zhengming-enable -->\n\n${FOUND}`,
    );
  });
  test('for the rest of the document', () => {
    check(`${FOUND}\n\n<!-- zhengming-disable -->\n\n云本地\n\n- 云本地`);
  });
  test('for some rules or entries only', () => {
    check(
      `<!-- zhengming-disable cloud-native, spelling -->\n\n云本地 ide ⟦库伯内特斯⟧{kubernetes → Kubernetes}`,
    );
    check(`<!-- zhengming-disable wrong-name -->\n\n库伯内特斯 ${FOUND}`);
  });
  test('ends what it began: an id ends that id, none ends all', () => {
    check(
      `<!-- zhengming-disable spelling -->\n<!-- zhengming-disable cloud-native -->\n\nide 云本地\n\n<!-- zhengming-enable cloud-native -->\n\nide ${FOUND}\n\n<!-- zhengming-enable -->\n\n⟦ide⟧{ide → IDE}`,
    );
  });
  test('gives its reason', () => {
    const text = '<!-- zhengming-disable-line wrong-name -- a quotation of the old page -->';
    const range = { start: 0, end: text.length };
    const [silence] = readSilences(
      [{ text: text.slice(4, -3).trim(), range }],
      text,
      createLineIndex(text),
    );
    assert.deepEqual(silence?.ids, ['wrong-name']);
    assert.equal(silence?.reason, 'a quotation of the old page');
  });
  test('is no switch in code, or when it is misspelt', () => {
    check(`\`<!-- zhengming-disable -->\`\n\n<!-- zhengming-disabled -->\n\n${FOUND}`);
  });
});
