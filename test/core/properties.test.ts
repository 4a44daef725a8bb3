import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, createLinter, fixAll, readPack } from '@zhengming/core';
import fc from 'fast-check';
import { structureOf } from '../../core/src/markdown/structure.ts';
import { TEST_GLOSSARY } from '../support/glossary.ts';
import { markdown } from '../support/markdown.ts';

const linter = createLinter(TEST_GLOSSARY);

describe('for any text', () => {
  test('linting gives ordered findings that stand in it and do not overlap', () => {
    fc.assert(
      fc.property(markdown(40), (text) => {
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
      fc.property(markdown(40), (text) => {
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
      fc.property(markdown(40), (text) => {
        const document = linter.lint(text);
        for (const finding of document.findings.slice(0, 2)) {
          for (const fix of linter.fixes(document, finding)) {
            const edited = applyEdits(text, fix.edits);
            assert.equal(structureOf(edited), structureOf(text));
            const end = finding.range.end + edited.length - text.length;
            const left = linter.lint(edited).findings.map(({ range }) => range);
            assert.ok(!left.some((range) => range.start < end && range.end > finding.range.start));
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
