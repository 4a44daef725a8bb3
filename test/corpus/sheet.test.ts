import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileGlossary, createLinter, readPack } from '@zhengming/core';
import { type Linted, lintArticle } from '../../scripts/eval/article.ts';
import { attach, type LabelledArticle } from '../../scripts/eval/set.ts';
import { readSheet, renderSheet, SHEET_GUIDE } from '../../scripts/eval/sheet.ts';
import { addVerdicts, keepUnjudged } from '../../scripts/eval/unjudged.ts';
import { label } from './articles.ts';

const PACK = `language: zh-CN
source: en
title: test
entries:
  - name: Rust
    kind: language
    wrong: { 铁锈语言: 我用铁锈语言。 }
  - name: 云原生
    kind: term
    original: cloud native
    wrong: { 云本地: 云本地很好。 }
`;

const { pack } = readPack(PACK, 'test.yaml');
if (!pack) throw new Error('Unexpected lack of a pack');
const linter = createLinter(compileGlossary([pack]).glossary);

function sheetOf(linted: Linted<LabelledArticle>): string {
  return `# A sheet\n\n${SHEET_GUIDE}\n\n${renderSheet([linted], linter.glossary.entries)}`;
}

describe('a sheet of findings', () => {
  const article = label('# 𠮷\n\n用铁锈语言写\n云本地服务。\n', []);
  const linted = lintArticle(linter, article);
  const sheet = sheetOf(linted);

  test('shows place, context, what is expected and why', () => {
    assert.ok(sheet.includes('## article.md:3:2+4\n\n> 用⟦铁锈语言⟧写\n'), sheet);
    assert.ok(sheet.includes('- expected: Rust\n- kind: name\n- certain, wrong-name: '), sheet);
    assert.ok(sheet.includes('> ⟦云本地⟧服务。\n\n- expected: 云原生\n- kind: term\n'), sheet);
  });

  test('filled in, gives verdicts that answer its findings', () => {
    const filled = sheet
      .replace('verdict: ?', 'verdict: right')
      .replace('verdict: ?', 'verdict: wrong');
    const verdicts = readSheet(filled);
    const [right, wrong] = verdicts;
    assert.deepEqual(right, {
      file: 'article.md',
      line: 3,
      col: 1,
      length: 4,
      expected: 'Rust',
      kind: 'name',
      judgement: 'right',
    });
    assert.equal(wrong?.judgement, 'wrong');
    const [judged] = attach([article], [], addVerdicts([article], verdicts));
    assert.ok(judged);
    assert.equal(keepUnjudged(linted).findings.length, 2);
    assert.deepEqual(keepUnjudged({ ...linted, article: judged }).findings, []);
    assert.throws(
      () => addVerdicts([judged], verdicts),
      /Unexpected second verdict on article\.md:3:2/u,
    );
  });

  test('not filled in, is refused', () => {
    assert.throws(() => readSheet(sheet), {
      message: '## article.md:3:2+4: Unexpected verdict `?`, expected right or wrong or unsure',
    });
  });
});
