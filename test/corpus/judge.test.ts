import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '@zhengming/core';
import { toFigures } from '../../scripts/eval/figures.ts';
import { judge } from '../../scripts/eval/judge.ts';
import type { LabelledArticle } from '../../scripts/eval/set.ts';
import { find, findAt, label } from './articles.ts';

function judgementsOf(
  article: LabelledArticle,
  ...findings: readonly Finding[]
): readonly string[] {
  return judge([{ article, findings }]).findings.map(({ judgement }) => judgement);
}

function isCorrected(article: LabelledArticle, ...findings: readonly Finding[]): boolean {
  return judge([{ article, findings }]).labels.some((one) => one.isCorrected);
}

describe('a finding is held against the labels', () => {
  const article = label('我们用⟦铁锈⟧写⟦图像⟧服务。\n第二行的𠮷后面是⟦豆荚⟧。', [
    { canonical: 'Rust' },
    { canonical: '镜像', kind: 'term', sure: false },
    { canonical: 'Pod', kind: 'term' },
  ]);
  const { text } = article;

  test('right where it touches a sure label, open where only others, wrong elsewhere', () => {
    const findings = [find(text, '用铁'), find(text, '图像'), find(text, '写'), find(text, '豆荚')];
    assert.deepEqual(judgementsOf(article, ...findings), ['right', 'open', 'wrong', 'right']);
  });

  test('of one over two lines the first line counts', () => {
    const over = findAt(text, { start: text.indexOf('服务'), end: text.length - 1 }, ['x']);
    assert.deepEqual(judgementsOf(article, over), ['wrong']);
  });

  test('labels that are not sure are neither found nor missed', () => {
    const { names, terms } = toFigures(judge([{ article, findings: [find(text, '铁锈')] }]));
    assert.deepEqual(names, { count: 1, of: 1 });
    assert.deepEqual(terms, { count: 0, of: 1 });
  });
});

describe('the first suggestion is right', () => {
  const article = label('在⟦GitHub 动作⟧中', [{ canonical: 'GitHub Actions', also: ['Actions'] }]);
  const { text } = article;
  const cases: readonly (readonly [string, Finding, boolean])[] = [
    ['as the canonical form', find(text, 'GitHub 动作', 'GitHub Actions'), true],
    ['as another right form', find(text, 'GitHub 动作', 'Actions'), true],
    ['with what stands beside the label', find(text, '在GitHub 动作', '在GitHub Actions'), true],
    ['as the part in the place of a part', find(text, ' 动作', 'Actions'), true],
    ['but not where it comes second', find(text, '动作', 'Aktion', 'GitHub Actions'), false],
    ['but not as another name', find(text, 'GitHub 动作', 'GitHub'), false],
  ];
  for (const [how, finding, expected] of cases) {
    test(how, () => assert.equal(isCorrected(article, finding), expected));
  }
});

describe('a verdict on a finding that no label speaks of', () => {
  const said = { canonical: 'Rust' } as const;
  const judgements = { right: 'right', wrong: 'wrong', unsure: 'open' } as const;

  for (const judgement of ['right', 'wrong', 'unsure'] as const) {
    test(`makes it ${judgements[judgement]}, and changes no recall: ${judgement}`, () => {
      const article = label('我们用⟦铁锈⟧。', [{ ...said, judgement }]);
      const findings = [find(article.text, '铁锈', 'Rust')];
      assert.deepEqual(judgementsOf(article, ...findings), [judgements[judgement]]);
      assert.deepEqual(toFigures(judge([{ article, findings }])).names, { count: 0, of: 0 });
    });
  }
});
