import { CONFIDENCES, type Confidence, type Finding } from '@zhengming/core';

/** How many findings of each confidence. */
export type Counts = Readonly<Record<Confidence, number>>;

/** How much was checked and found. */
export interface Tally {
  readonly files: number;
  /** Files with findings. */
  readonly filesWithFindings: number;
  readonly findings: number;
  readonly byConfidence: Counts;
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
    get findings() {
      return sumOf(byConfidence);
    },
    add(counts) {
      files++;
      if (sumOf(counts) > 0) filesWithFindings++;
      for (const confidence of CONFIDENCES) byConfidence[confidence] += counts[confidence];
    },
  };
}

/** Counts the findings of one file. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { certain: 0, likely: 0, possible: 0 };
  for (const { confidence } of findings) counts[confidence]++;
  return counts;
}

function sumOf(counts: Counts): number {
  return CONFIDENCES.reduce((sum, confidence) => sum + counts[confidence], 0);
}

/** `No findings in 3 files`, `5 findings (4 certain, 1 likely) in 2 of 3 files`. */
export function describeTally(tally: Tally): string {
  const files = count(tally.files, 'file');
  if (tally.findings === 0) return `No findings in ${files}`;
  const parts = CONFIDENCES.filter((confidence) => tally.byConfidence[confidence] > 0)
    .map((confidence) => `${tally.byConfidence[confidence]} ${confidence}`)
    .join(', ');
  return `${count(tally.findings, 'finding')} (${parts}) in ${tally.filesWithFindings} of ${files}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
