import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createLinter } from '@zhengming/core';
import { builtIn } from '@zhengming/glossary/node';
import { listMarkdownFiles, REPOSITORY } from '../support/markdownFiles.ts';

/** Articles for the linter to find something in. */
const SAMPLES = /^(?:samples|test|walkthrough)\//u;

describe('the names in the documentation are right, or marked as examples', () => {
  const glossary = builtIn.open('zh-CN');
  assert.ok(glossary);
  const linter = createLinter(glossary, { minConfidence: 'likely' });
  for (const file of listMarkdownFiles().filter((one) => !SAMPLES.test(one))) {
    test(file, () => {
      const text = readFileSync(join(REPOSITORY, file), 'utf8');
      const { findings } = linter.lint(text, { path: file });
      assert.deepEqual(
        findings.map(({ range, message }) => {
          const line = text.slice(0, range.start).split('\n').length;
          return `${file}:${line} ${message}`;
        }),
        [],
      );
    });
  }
});
