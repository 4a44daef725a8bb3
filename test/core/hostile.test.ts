import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLinter, fixAll } from '@zhengming/core';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const linter = createLinter(TEST_GLOSSARY);

const SIZE = 30_000;
const fill = (part: string): string => part.repeat(SIZE / part.length);

/** Texts that a parser chokes on, in a block of their own. */
const HOSTILE: Readonly<Record<string, string>> = {
  'nested quotations': fill('>'),
  'nested lists': fill('- '),
  'nested ordered lists': fill('1. '),
  'a run of stars': `${fill('*')}云本地${fill('*')}`,
  'marks that only open': `${fill('*a _b ')}云本地`,
};

describe('a block that is beyond the parser', () => {
  for (const [name, block] of Object.entries(HOSTILE)) {
    test(`is told of, and the rest is linted: ${name}`, () => {
      const text = `云本地\n\n${block}云本地\n\n库伯内特斯`;
      const document = linter.lint(text);
      assert.deepEqual(
        document.findings.map(({ entry }) => entry),
        ['cloud-native', 'kubernetes'],
      );
      assert.equal(document.unread.length, 1);
      const [unread] = document.unread;
      assert.match(unread?.message ?? '', /^Unexpected .*: it was not checked$/u);
      assert.equal(unread?.range.start, 5);
      assert.equal(fixAll(linter, text).text, `云原生\n\n${block}云本地\n\nKubernetes`);
    });
  }

  test('is no matter where it holds nothing to find', () => {
    assert.deepEqual(linter.lint(fill('> ')).unread, []);
  });

  test('is read where it is plain words, however long', () => {
    const document = linter.lint(`${'这里没有要找的名字。'.repeat(100_000)}云本地`);
    assert.equal(document.findings.length, 1);
    assert.deepEqual(document.unread, []);
  });

  test('is read as far as it holds no more than anybody wants', () => {
    const crowded = linter.lint(`${'Kubernetes 与'.repeat(20_000)}云本地`);
    assert.equal(crowded.findings.length, 0);
    assert.match(crowded.unread[0]?.message ?? '', /more than 20000 .*: the rest was not checked/u);
    const linked = linter.lint(`${'[云本地](https://a.example/) '.repeat(30_000)}云本地`);
    assert.equal(linked.findings.length, 0);
    assert.equal(linked.unread.length, 1);
  });

  test('is read where its marks are plain, however long, but not fixed', () => {
    const stars = linter.lint(`${fill('a*')}云本地`);
    assert.equal(stars.findings.length, 1);
    assert.deepEqual(stars.unread, []);
    const text = `${'这里**没有**要找的[名字](https://example.com/)。'.repeat(20_000)}云本地`;
    const document = linter.lint(text);
    assert.equal(document.findings.length, 1);
    assert.deepEqual(document.unread, []);
    assert.deepEqual(fixAll(linter, text).edits, []);
  });
});

describe('a document with more findings than anybody reads', () => {
  const text = '云本地\n\n'.repeat(11_000);

  test('is told of, and the first are found', () => {
    const document = linter.lint(text);
    assert.equal(document.findings.length, 10_001);
    const [unread, ...others] = document.unread;
    assert.match(unread?.message ?? '', /more than 10000 .*: the rest was not checked/u);
    assert.deepEqual(unread?.range, { start: 10_001 * 5, end: text.length });
    assert.deepEqual(others, []);
  });
});
