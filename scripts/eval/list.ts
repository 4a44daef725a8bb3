import type { Finding } from '@zhengming/core';
import { judge } from './judge.ts';
import { toPlace } from './place.ts';
import { isShown, keep, type LintedSet } from './report.ts';
import type { LabelledArticle, PlacedLabel } from './set.ts';

/** What can be listed: false alarms, misses, and labels that were found with a wrong first suggestion. */
export const LISTS = ['fp', 'fn', 'wrong'] as const;

export type List = (typeof LISTS)[number];

/** One line each: the place (columns from 1), what stands there, what should, and more on it. */
export function renderList(set: LintedSet, list: List): readonly string[] {
  switch (list) {
    case 'fp':
      return listFalseAlarms(set);
    case 'fn':
      return set.missed.map(({ label, miss }) => `${describe(label)}\t${label.kind}\t${miss}`);
    case 'wrong':
      return listWrongSuggestions(set);
  }
}

function listFalseAlarms({ linted }: LintedSet): readonly string[] {
  return judge(keep(linted, isShown))
    .findings.filter(({ judgement }) => judgement === 'wrong')
    .map(({ article, finding }) => {
      const { rule, confidence } = finding;
      return `${placeOf(article, finding)}\t${suggest(finding)}\t${rule}\t${confidence}`;
    });
}

function listWrongSuggestions({ linted }: LintedSet): readonly string[] {
  return judge(keep(linted, isShown))
    .labels.filter(({ found, isCorrected }) => found.length > 0 && !isCorrected)
    .map(({ label, found }) => `${describe(label)}\tgot ${found.map(suggest).join(' and ')}`);
}

function describe({ file, line, col, text, canonical }: PlacedLabel): string {
  return `${file}:${line}:${col + 1}\t${text} -> ${canonical}`;
}

function placeOf({ name, text }: LabelledArticle, { range }: Finding): string {
  const { line, col } = toPlace(text, range);
  return `${name}:${line}:${col + 1}`;
}

function suggest({ text, expected }: Finding): string {
  return `${text} -> ${expected[0] ?? ''}`;
}
