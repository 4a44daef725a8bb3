import type { Problem } from '@zhengming/core';
import type { SharedGlossary } from '@zhengming/server/configuration';
import type { AcceptedByFile, Moved } from '../baseline/baseline.ts';
import type { CheckOptions } from './options.ts';
import type { Presented } from './present.ts';

/** What became of a file or a path: plain data, which threads can hand to each other. */
export type Checked = Outcome & {
  /** As reports show it. */
  readonly shown: string;
  /**
   * What is wrong with the configuration and the glossaries, where it was not said before, and the parts
   * of the file that were not checked.
   */
  readonly problems: readonly Problem[];
  /** Why what was found is not kept, where it should be. */
  readonly unkept?: string;
};

/** What became of it, without what it is called. */
export type Outcome =
  | { readonly kind: 'trouble'; readonly message: string }
  /** A file that the configuration leaves out; named on the command line or found in a folder. */
  | { readonly kind: 'excluded'; readonly isNamed: boolean }
  | ({ readonly kind: 'checked' } & Presented);

/** What files are checked with, and for whom: plain data too. */
export interface CheckPlan {
  /** What another thread has loaded already. */
  readonly glossaries?: readonly SharedGlossary[];
  readonly options: CheckOptions;
  /** As the system writes it. */
  readonly folder: string;
  readonly hasColours: boolean;
  readonly cache?: CachePlan;
  readonly accepted?: AcceptedPlan;
}

/** What a baseline accepts. */
export interface AcceptedPlan {
  /** The absolute path of the baseline. */
  readonly path: string;
  /** By the names that files have now. */
  readonly files: AcceptedByFile;
  /** The files that have others now than the baseline says. */
  readonly moved: readonly Moved[];
  /** What is accepted in files that are nowhere any more. */
  readonly gone: AcceptedByFile;
}

/** Where what is found is kept. */
export interface CachePlan {
  /** Absolute. */
  readonly folder: string;
  /** What stands for this build there. */
  readonly build: string;
  /** Why nothing can be kept there, where that is known already. */
  readonly unwritable: string | undefined;
}
