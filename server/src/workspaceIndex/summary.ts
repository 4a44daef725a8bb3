import type { Confidence, NameOccurrence } from '@zhengming/core';
import type { ListedFinding, UseCounts } from './result.ts';

/** How often which names stand in a file: what counts and trees are made of, without its findings. */
export interface Summary {
  readonly right: readonly RightCount[];
  readonly wrong: readonly WrongCount[];
}

export interface RightCount {
  readonly entry: string;
  readonly count: number;
}

/** Findings of a file that have all of this in common. */
export interface WrongCount {
  readonly entry: string;
  /** The wrong rendering, and the name that is expected. */
  readonly text: string;
  readonly expected: string;
  readonly confidence: Confidence;
  readonly count: number;
}

/** A file without names. */
export const EMPTY_SUMMARY: Summary = { right: [], wrong: [] };

/** Counts the names and the findings of a document. */
export function summarize(
  names: readonly NameOccurrence[],
  findings: readonly ListedFinding[],
): Summary {
  return { right: countRight(names), wrong: countWrong(findings) };
}

function countRight(names: readonly NameOccurrence[]): readonly RightCount[] {
  const counts = new Map<string, number>();
  for (const { entry } of names) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].map(([entry, count]) => ({ entry, count }));
}

function countWrong(findings: readonly ListedFinding[]): readonly WrongCount[] {
  const counts = new Map<string, WrongCount>();
  for (const { entry, text, expected, confidence } of findings) {
    const key = JSON.stringify([entry, text, confidence]);
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { entry, text, expected: expected[0] ?? text, confidence, count });
  }
  return [...counts.values()];
}

/** Sums over files, kept in step as files come, change and go. */
export interface UseTotals {
  add(summary: Summary): void;
  remove(summary: Summary): void;
  all(): ReadonlyMap<string, UseCounts>;
}

export function createUseTotals(): UseTotals {
  const totals = new Map<string, UseCounts>();
  function apply({ right, wrong }: Summary, sign: 1 | -1): void {
    for (const { entry, count } of right) change(entry, sign * count, 0);
    for (const { entry, count } of wrong) change(entry, 0, sign * count);
  }
  function change(entry: string, right: number, wrong: number): void {
    const before = totals.get(entry) ?? { right: 0, wrong: 0 };
    const after = { right: before.right + right, wrong: before.wrong + wrong };
    if (after.right === 0 && after.wrong === 0) totals.delete(entry);
    else totals.set(entry, after);
  }
  return {
    add: (summary) => apply(summary, 1),
    remove: (summary) => apply(summary, -1),
    all: () => totals,
  };
}
