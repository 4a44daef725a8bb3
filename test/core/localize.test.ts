import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { localize, localizeText, setCatalogue } from '@zhengming/core';

afterEach(() => setCatalogue(undefined));

const greet = (who: string, count: number): string => localize`Hello ${who}, ${count} times`;

test('English is said without a catalogue', () => {
  assert.equal(greet('Rust', 2), 'Hello Rust, 2 times');
  assert.equal(localizeText('project'), 'project');
});

test('a catalogue may put the values in another order, and leave texts in English', () => {
  setCatalogue({ 'Hello {0}, {1} times': '{1} 次，你好 {0}', project: '项目' });
  assert.equal(greet('Rust', 2), '2 次，你好 Rust');
  assert.equal(greet('{1}', 3), '3 次，你好 {1}', 'a value is no pattern');
  assert.equal(localizeText('project'), '项目');
  assert.equal(localizeText('product'), 'product');
  assert.equal(localize`Bye ${1}`, 'Bye 1');
});

test('what was said in one language is said in the next one', () => {
  setCatalogue({ 'Hello {0}, {1} times': '你好 {0}' });
  assert.equal(greet('Rust', 2), '你好 Rust');
  setCatalogue(undefined);
  assert.equal(greet('Rust', 2), 'Hello Rust, 2 times');
});

test('marks of the template are those of the text that was written', () => {
  setCatalogue({ 'a `{0}`': '一个 `{0}`' });
  assert.equal(localize`a \`${'map'}\``, '一个 `map`');
});
