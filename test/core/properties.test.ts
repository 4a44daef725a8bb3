import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, createLinter, fixAll, readPack } from '@zhengming/core';
import fc from 'fast-check';
import { structureOf } from '../../core/src/markdown/structure.ts';
import { TEST_GLOSSARY } from '../support/glossary.ts';

const PIECES = [
  '铁锈',
  '生锈',
  'Rust',
  'GitHub',
  ' 动作',
  '开放',
  '政策代理',
  '云本地',
  '计算基金会',
  'ide',
  '编写',
  '星号工具',
  '蛇形工具',
  'C 升号',
  '。NET',
  '头盔图表',
  '由',
  '的',
  '，',
  '。',
  ' ',
  '  \n',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '# ',
  '    ',
  '\t',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '[',
  '](',
  '](https://www.rust-lang.org/)',
  ')',
  '![',
  '|',
  '|\n|-|-|\n',
  '<b>',
  '</b>',
  '<!-- zhengming-disable -->',
  '【',
  '】',
  '“',
  '”',
  '&amp;',
  '&#x94c1;',
  '\\',
  '\\*',
  '---\n',
  'title: ',
  '$$',
  '{{< a >}}',
  '\r\n',
  '\u0000',
  '\ud83d',
  '\ude00',
  '😀',
  '\ufeff',
  '\u200b',
  ':::note\n',
  '[^1]',
  '[^1]: ',
  '~~',
  '=====\n',
  'https://example.com/',
];

const markdown = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 3 })),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const linter = createLinter(TEST_GLOSSARY);

describe('for any text', () => {
  test('linting gives ordered findings that stand in it and do not overlap', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let end = 0;
        for (const finding of linter.lint(text).findings) {
          const { range } = finding;
          assert.ok(range.start >= end && range.start < range.end && range.end <= text.length);
          assert.equal(finding.text, text.slice(range.start, range.end));
          assert.ok(finding.expected.length > 0);
          end = range.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('fixing keeps the structure, and fixing again changes nothing', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const options = { minConfidence: 'likely' } as const;
        const fixed = fixAll(linter, text, options);
        assert.equal(applyEdits(text, fixed.edits), fixed.text);
        assert.equal(structureOf(fixed.text), structureOf(text));
        assert.equal(fixAll(linter, fixed.text, options).text, fixed.text);
      }),
      { numRuns: 2000 },
    );
  });

  test('each fix that is offered removes its finding', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const document = linter.lint(text);
        for (const finding of document.findings.slice(0, 2)) {
          for (const fix of linter.fixes(document, finding)) {
            assert.equal(structureOf(applyEdits(text, fix.edits)), structureOf(text));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('reading it as a glossary gives problems, never an exception', () => {
    const yaml = fc
      .array(
        fc.constantFrom(
          'language: zh-CN\n',
          'entries:\n',
          '  - ',
          'name: A\n',
          '    kind: tool\n',
          '    wrong:\n',
          '      甲乙: ',
          '{',
          '}',
          '[',
          ']',
          ': ',
          '\n',
          '&a',
          '*a',
          '!!x ',
          '"',
          "'",
          '|',
          '>',
          '? ',
          '- ',
          '\t',
          '#',
          '句',
          '1',
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(yaml, (text) => {
        const { pack, problems } = readPack(text, 'any.yaml');
        assert.ok(pack !== undefined || problems.length > 0);
        for (const { origin } of problems) assert.ok(origin.line >= 1 && origin.column >= 1);
      }),
      { numRuns: 2000 },
    );
  });
});
