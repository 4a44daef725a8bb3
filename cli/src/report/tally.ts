import { CONFIDENCES, type Confidence } from '@zhengming/core';

/** How many findings of each confidence. */
export type Counts = Readonly<Record<Confidence, number>>;

/** How much was checked and found. */
export interface Totals {
  readonly files: number;
  /** Files with findings. */
  readonly filesWithFindings: number;
  readonly byConfidence: Counts;
}

/** Totals that grow. */
export interface Tally extends Totals {
  /** Takes one more file, with what was found in it. */
  add(counts: Counts): void;
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  const byConfidence: Record<Confidence, number> = { certain: 0, likely: 0, possible: 0 };
  let files = 0;
  let filesWithFindings = 0;
  return {
    byConfidence,
    get files() {
      return files;
    },
    get filesWithFindings() {
      return filesWithFindings;
    },
    add(counts) {
      files++;
      if (sumOf(counts) > 0) filesWithFindings++;
      for (const confidence of CONFIDENCES) byConfidence[confidence] += counts[confidence];
    },
  };
}

/** Counts the findings of one file. */
export function countFindings(findings: readonly { readonly confidence: Confidence }[]): Counts {
  const counts = { certain: 0, likely: 0, possible: 0 };
  for (const { confidence } of findings) counts[confidence]++;
  return counts;
}

/** How many findings there are in all. */
export function sumOf(counts: Counts): number {
  return CONFIDENCES.reduce((sum, confidence) => sum + counts[confidence], 0);
}

/** `No findings in 3 files`, `5 findings (4 certain, 1 likely) in 2 of 3 files`. */
export function describeTally(tally: Totals): string {
  const files = count(tally.files, 'file');
  const findings = sumOf(tally.byConfidence);
  if (findings === 0) return `No findings in ${files}`;
  const parts = CONFIDENCES.filter((confidence) => tally.byConfidence[confidence] > 0)
    .map((confidence) => `${tally.byConfidence[confidence]} ${confidence}`)
    .join(', ');
  return `${count(findings, 'finding')} (${parts}) in ${tally.filesWithFindings} of ${files}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
