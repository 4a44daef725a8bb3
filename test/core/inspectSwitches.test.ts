import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLinter, inspectSwitches } from '@zhengming/core';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const { lint } = createLinter(TEST_GLOSSARY);

/** Each switch of a text: whether it does anything, and what it keeps from being reported. */
function inspect(text: string): string[] {
  const unswitched = lint(text.replaceAll('zhengming-', 'zhengming_'));
  const switches = inspectSwitches(lint(text).comments(), text, unswitched.findings);
  return switches.map(({ range, action, ids, silenced, isUsed, actionRange }) => {
    assert.match(text.slice(range.start, range.end), /^<!--[\s\S]*-->$/u);
    const written = text.slice(actionRange.start, actionRange.end);
    const told = ids.map(({ text: id, range: { start, end }, isUsed: used }) => {
      assert.equal(text.slice(start, end), id);
      return used ? id : `${id}?`;
    });
    const found = silenced.map((one) => one.text).join('+');
    return [action ?? `(${written})`, ...told, '=', found, isUsed ? 'used' : 'unused'].join(' ');
  });
}

describe('a switch', () => {
  test('is used where it silences something, and says what', () => {
    assert.deepEqual(inspect('云本地和库伯内特斯 <!-- zhengming-disable-line -->\n'), [
      'disable-line = 云本地+库伯内特斯 used',
    ]);
    assert.deepEqual(
      inspect('<!-- zhengming-disable -->\n\n云本地\n\n<!-- zhengming-enable -->\n'),
      ['disable = 云本地 used', 'enable =  used'],
    );
  });
  test('is unused where there is nothing to silence, or to end', () => {
    assert.deepEqual(inspect('云原生 <!-- zhengming-disable-line -->\n'), [
      'disable-line =  unused',
    ]);
    assert.deepEqual(inspect('<!-- zhengming-enable -->\n\n云本地\n'), ['enable =  unused']);
    assert.deepEqual(inspect('<!-- zhengming-disable-next-line -->\n云原生\n云本地\n'), [
      'disable-next-line =  unused',
    ]);
  });
  test('tells which of its ids are used', () => {
    assert.deepEqual(
      inspect(
        '云本地 <!-- zhengming-disable-line rust, Cloud-Native, wrong-term -- as it was -->\n',
      ),
      ['disable-line rust? Cloud-Native wrong-term = 云本地 used'],
    );
  });
  test('that nobody knows has no action', () => {
    assert.deepEqual(inspect('云本地 <!-- zhengming-disabel-line rust -->\n'), [
      '(zhengming-disabel-line) =  unused',
    ]);
  });
  test('of two that silence the same, each is used', () => {
    assert.deepEqual(
      inspect('<!-- zhengming-disable -->\n\n云本地 <!-- zhengming-disable-line -->\n'),
      ['disable = 云本地 used', 'disable-line = 云本地 used'],
    );
  });
  test('in code is none', () => {
    assert.deepEqual(inspect('`<!-- zhengming-disable -->`\n'), []);
  });
});
