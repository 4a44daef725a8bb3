import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPackFiles } from '@zhengming/glossary/files';
import { pinyin } from 'pinyin-pro';
import { createInitials } from '../../core/src/complete/initials.ts';

const HAN = /\p{Script=Han}/u;

/** How the characters of a text are read, one after the other, by a dictionary of words. */
function readInContext(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' });
}

/** The characters of GB 2312, of which the first 3,755 are the common ones. */
function charactersOf(rows: { readonly first: number; readonly last: number }): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decoder.decode(new Uint8Array([row, cell]));
      if (char.length === 1 && HAN.test(char)) found.push(char);
    }
  }
  return found;
}

describe('the initial of a character', () => {
  const initialsOf = createInitials('zh-CN');
  assert.ok(initialsOf);

  test('is that of one of its readings, for all common ones', () => {
    const wrong = charactersOf({ first: 0xb0, last: 0xd7 }).filter((char) => {
      const readings = pinyin(char, { multiple: true, toneType: 'none', type: 'array' });
      return !readings.some((one) => one[0] === initialsOf(char)[0]);
    });
    assert.deepEqual(wrong, []);
  });

  test('is that of its reading in the names of the glossary', async () => {
    const { packs } = await readPackFiles();
    const forms = packs
      .flatMap(({ entries }) => entries)
      .flatMap(({ name, accept }) => [name, ...accept]);
    const wrong = forms.filter((form) => {
      const read = readInContext(form);
      const chars = [...form].filter((char) => HAN.test(char));
      return chars.some((char, index) => !initialsOf(char).includes(read[index]?.[0] ?? ''));
    });
    assert.ok(forms.some((form) => HAN.test(form)));
    assert.deepEqual(wrong, []);
  });

  test('is not there for what is no ideograph', () => {
    for (const char of ['K', '1', '。', '（', 'か', '']) assert.equal(initialsOf(char), '');
  });
});

test('other languages are not typed by sound', () => {
  assert.equal(createInitials('de'), undefined);
  assert.equal(createInitials('zhx'), undefined);
});
