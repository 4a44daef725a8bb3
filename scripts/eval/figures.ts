import type { Judged } from './judge.ts';
import type { LabelKind } from './label.ts';

/** A part of a whole, as in 3 of 4. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** What findings are worth, held against labels. */
export interface Figures {
  readonly right: number;
  readonly wrong: number;
  /** Findings that do not count, for only labels that are not sure speak of them. */
  readonly open: number;
  /** Of the findings that count, the right ones. */
  readonly precision: Share;
  /** Of the sure labels, those that were found. */
  readonly names: Share;
  readonly terms: Share;
  /** Of the labels that were found, those whose first suggestion is right. */
  readonly corrected: Share;
}

/** Counts what was judged. */
export function toFigures({ findings, labels }: Judged): Figures {
  const count = (wanted: string) => findings.filter(({ judgement }) => judgement === wanted).length;
  const right = count('right');
  const wrong = count('wrong');
  const found = labels.filter((label) => label.found.length > 0);
  const share = (kind: LabelKind): Share => ({
    count: found.filter(({ label }) => label.kind === kind).length,
    of: labels.filter(({ label }) => label.kind === kind).length,
  });
  return {
    right,
    wrong,
    open: count('open'),
    precision: { count: right, of: right + wrong },
    names: share('name'),
    terms: share('term'),
    corrected: { count: found.filter(({ isCorrected }) => isCorrected).length, of: found.length },
  };
}

/** A share as a number with four decimals; `undefined` of nothing. */
export function toRatio({ count, of }: Share): number | undefined {
  return of === 0 ? undefined : Number((count / of).toFixed(4));
}
