import { CONFIDENCES, type Confidence } from '@zhengming/core';
import { count } from '../report/tally.ts';
import type { FixedFile } from './fixed.ts';

/** What was done in all files. */
export interface Summary {
  /** How many files were looked into. */
  readonly files: number;
  /** How many of them have fixes. */
  readonly filesWithFixes: number;
  readonly fixed: number;
  /** How many findings could not be fixed that should have been. */
  readonly unfixable: number;
  add(file: FixedFile): void;
  /** `Fixed 24 findings in 2 of 3 files; 4 findings (4 likely) are left`. */
  describe(done: 'Fixed' | 'Would fix'): string;
}

/** A summary of nothing yet. */
export function createSummary(): Summary {
  const totals = { files: 0, filesWithFixes: 0, fixed: 0, unfixable: 0 };
  const left: Record<Confidence, number> = { certain: 0, likely: 0, possible: 0 };
  return {
    get files() {
      return totals.files;
    },
    get filesWithFixes() {
      return totals.filesWithFixes;
    },
    get fixed() {
      return totals.fixed;
    },
    get unfixable() {
      return totals.unfixable;
    },
    add(file) {
      totals.files++;
      if (file.fixed > 0) totals.filesWithFixes++;
      totals.fixed += file.fixed;
      totals.unfixable += file.unfixable.length;
      for (const confidence of CONFIDENCES) left[confidence] += file.left[confidence];
    },
    describe: (done) => describeFixes(done, totals) + describeLeft(left),
  };
}

type Totals = Pick<Summary, 'files' | 'filesWithFixes' | 'fixed'>;

function describeFixes(done: string, { files, filesWithFixes, fixed }: Totals): string {
  if (fixed === 0) return `Nothing to fix in ${count(files, 'file')}`;
  return `${done} ${count(fixed, 'finding')} in ${filesWithFixes} of ${count(files, 'file')}`;
}

function describeLeft(left: Readonly<Record<Confidence, number>>): string {
  const parts = CONFIDENCES.filter((confidence) => left[confidence] > 0).map(
    (confidence) => `${left[confidence]} ${confidence}`,
  );
  const all = CONFIDENCES.reduce((sum, confidence) => sum + left[confidence], 0);
  if (all === 0) return '';
  return `; ${count(all, 'finding')} (${parts.join(', ')}) ${all === 1 ? 'is' : 'are'} left`;
}
