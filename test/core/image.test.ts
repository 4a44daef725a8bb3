import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLinter, type Glossary, openImage, writeImage } from '@zhengming/core';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const IMAGE = writeImage(TEST_GLOSSARY);

const TEXTS = [
  '# 铁锈\n\n用铁锈编写，除铁锈不算。Rust 也在。',
  '[开放政策代理](https://openpolicyagent.org)和 Git Hub、GitHub 副驾驶、【GitHub】动作。',
  '重启豆荚，吃豌豆荚。云本地计算基金会、云计算、头盔图表。',
];

/** All that a glossary says of all its phrases. */
function contentsOf(glossary: Glossary): object {
  const { language, entries, neighbours, subjects, cues, trie, meaningsOf } = glossary;
  const phrases = trie.tables.phrases.filter((phrase) => phrase > 0);
  const meanings = [...phrases].map((phrase) => meaningsOf(phrase - 1));
  const lists = [entries, neighbours, subjects].map((one) => [...one]);
  return { language, lists, cues, meanings };
}

describe('a glossary that is opened from its image', () => {
  test('holds what was compiled', () => {
    assert.deepEqual(contentsOf(openImage(IMAGE)), contentsOf(TEST_GLOSSARY));
  });

  test('finds what the compiled one finds', () => {
    const opened = createLinter(openImage(IMAGE));
    const compiled = createLinter(TEST_GLOSSARY);
    for (const text of TEXTS) {
      const { findings } = compiled.lint(text);
      assert.ok(findings.length > 0, text);
      assert.deepEqual(opened.lint(text).findings, findings);
    }
  });

  test('gives the same entry however it is asked for', () => {
    const glossary = openImage(IMAGE);
    const phrases = glossary.trie.tables.phrases.filter((phrase) => phrase > 0);
    for (const phrase of phrases) {
      for (const meaning of glossary.meaningsOf(phrase - 1)) {
        if (meaning.type === 'cue') continue;
        assert.equal(glossary.entries.get(meaning.entry.id), meaning.entry);
      }
    }
  });

  test('can stand anywhere in memory, shared or not', () => {
    const places = [new Uint8Array(IMAGE.length + 1), new Uint8Array(IMAGE.length + 4)];
    const shared = new Uint8Array(new SharedArrayBuffer(IMAGE.length));
    for (const bytes of [...places.map((place) => place.subarray(-IMAGE.length)), shared]) {
      bytes.set(IMAGE);
      assert.deepEqual(contentsOf(openImage(bytes)), contentsOf(TEST_GLOSSARY));
    }
  });

  test('has that image', () => {
    assert.equal(writeImage(openImage(IMAGE)), IMAGE);
  });
});

describe('bytes that are no image are refused', () => {
  const cases: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
    'none at all': [new Uint8Array(), /Unexpected beginning undefined .*, expected 55004506/u],
    'something else': [new Uint8Array(IMAGE.length), /Unexpected beginning 0 /u],
    'a part of one': [
      IMAGE.subarray(0, -4),
      new RegExp(`Unexpected ${IMAGE.length - 4} bytes .*, expected ${IMAGE.length}$`, 'u'),
    ],
  };
  for (const [name, [bytes, message]] of Object.entries(cases)) {
    test(name, () => {
      assert.throws(() => openImage(bytes), { name: 'RangeError', message });
    });
  }
});
