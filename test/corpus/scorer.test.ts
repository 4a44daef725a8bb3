import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createLineIndex, type Finding } from '@zhengming/core';
import type { JsonFinding } from '../../cli/src/report/formats/json.ts';
import { CORPUS, type Linted, lintArticle } from '../../scripts/eval/article.ts';
import { toFigures, toRatio } from '../../scripts/eval/figures.ts';
import { judge } from '../../scripts/eval/judge.ts';
import { createEvaluatedLinter } from '../../scripts/eval/linter.ts';
import { isShown, keep } from '../../scripts/eval/report.ts';
import {
  DEVELOPMENT_SET,
  type LabelledArticle,
  type PlacedLabel,
  readSet,
} from '../../scripts/eval/set.ts';
import { SHARED, shared } from '../../scripts/eval/shared.ts';
import { zhengming } from '../cli/zhengming.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';
import { findAt } from './articles.ts';

type LintedArticles = readonly Linted<LabelledArticle>[];

const hasPython = spawnSync('python3', ['--version']).status === 0;
const noArticles = existsSync(SHARED) ? false : `there is no folder ${SHARED}`;
const noScorer = noArticles || (hasPython ? false : 'there is no python3');

/** A finding as the command prints it, as far as the scorer reads it. */
function toJson({ article, findings }: LintedArticles[number]) {
  const lines = createLineIndex(article.text);
  return findings.map(({ range, text, expected }) => {
    const [start, end] = [lines.positionAt(range.start), lines.positionAt(range.end)];
    return {
      file: article.name,
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
      text,
      suggestions: expected,
    };
  });
}

/** What the scorer that came with the labelled articles says. */
async function scoreByPython(linted: LintedArticles): Promise<Record<string, number>> {
  const findings = JSON.stringify(linted.flatMap(toJson));
  await using folder = await createTemporaryFolder({ 'findings.json': findings });
  const gold = [shared('eval/score.py'), shared('eval/gold.jsonl')];
  const files = ['--files', shared('eval/files.txt'), '--docs', CORPUS];
  const args = [...gold, join(folder.path, 'findings.json'), ...files, '--json'];
  const { status, stdout, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** The same figures by the project's own arithmetic. */
function scoreHere(linted: LintedArticles): Record<string, number> {
  const { right, wrong, open, precision, names, terms, corrected } = toFigures(judge(linted));
  return {
    articles: linted.length,
    findings: right + wrong + open,
    true: right,
    false: wrong,
    dont_care: open,
    precision: toRatio(precision) ?? 0,
    recall_name: toRatio(names) ?? 0,
    recall_term: toRatio(terms) ?? 0,
    labels_name: names.of,
    labels_term: terms.of,
    correction: toRatio(corrected) ?? 0,
  };
}

async function assertSame(linted: LintedArticles): Promise<void> {
  const here = scoreHere(linted);
  const there = await scoreByPython(linted);
  assert.ok(here.true !== undefined && here.true > 0);
  assert.deepEqual(here, Object.fromEntries(Object.keys(here).map((name) => [name, there[name]])));
}

/** Findings made of labels: some beside them, some wider or narrower, with suggestions of every sort. */
function distort(label: PlacedLabel, article: string, index: number): readonly Finding[] {
  const { start, end } = label.range;
  const ranges = [
    { start, end },
    { start: Math.max(0, start - 2), end },
    { start, end: Math.min(article.length, end + 40) },
    { start: Math.min(start + 2, end - 1), end },
    { start: end, end: Math.min(article.length, end + 3) },
  ];
  const range = ranges[index % ranges.length] ?? label.range;
  const covered = article.slice(range.start, range.end);
  const suggestions = [
    label.canonical,
    covered.replace(label.text, label.canonical),
    label.also[0] ?? covered,
    label.canonical.split(' ').at(-1) ?? '',
  ];
  return index % 7 === 0
    ? []
    : [findAt(article, range, [suggestions[index % suggestions.length] ?? ''])];
}

describe('on the labelled articles', { skip: noArticles }, async () => {
  const { articles } = await readSet(DEVELOPMENT_SET);
  const linter = await createEvaluatedLinter({ isUnlisted: false });
  const linted = articles.map((article) => lintArticle(linter, article));

  test('the figures are those of the scorer that came with them', { skip: noScorer }, async () => {
    await assertSame(keep(linted, isShown));
    await assertSame(keep(linted, ({ confidence }) => confidence === 'certain'));
  });

  test('and for findings that hit, miss and suggest in other ways', {
    skip: noScorer,
  }, async () => {
    const distorted = articles.map((article) => ({
      article,
      findings: article.labels.flatMap((label, index) => distort(label, article.text, index)),
    }));
    await assertSame(distorted);
  });

  test('what is scored is what the command finds', async () => {
    const files = articles.map(({ name }) => join(CORPUS, name));
    const { stdout, stderr } = await zhengming(CORPUS, 'check', '--format', 'json', ...files);
    assert.equal(stderr, '');
    const command = (JSON.parse(stdout) as readonly JsonFinding[]).map((one) =>
      [one.line, one.column, one.text, one.rule, one.confidence, ...one.suggestions].join('|'),
    );
    const scored = keep(linted, isShown).flatMap(({ article, findings }) => {
      const lines = createLineIndex(article.text);
      return findings.map(({ range, text, rule, confidence, expected }) => {
        const { line, column } = lines.positionAt(range.start);
        return [line + 1, column + 1, text, rule, confidence, ...expected].join('|');
      });
    });
    assert.deepEqual(command, scored);
  });
});
