import { CONFIDENCES, type Confidence } from '@zhengming/core';
import type { FileReport } from './reporter.ts';

/** How much was checked and found. */
export interface Tally {
  readonly files: number;
  /** Files with findings. */
  readonly filesWithFindings: number;
  readonly findings: number;
  readonly byConfidence: Readonly<Record<Confidence, number>>;
  add(file: FileReport): void;
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
      return CONFIDENCES.reduce((sum, confidence) => sum + byConfidence[confidence], 0);
    },
    add({ findings }) {
      files++;
      if (findings.length > 0) filesWithFindings++;
      for (const { confidence } of findings) byConfidence[confidence]++;
    },
  };
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
