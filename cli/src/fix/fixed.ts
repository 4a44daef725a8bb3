import type { Problem } from '@zhengming/core';
import type { Rest } from './rest.ts';

/** What became of a file or a path. */
export type Fixed = Outcome & {
  /** As reports show it. */
  readonly shown: string;
  /** What is wrong with the configuration and the glossaries, where it was not said before. */
  readonly problems: readonly Problem[];
};

/** What became of it, without what it is called. */
export type Outcome =
  | { readonly kind: 'trouble'; readonly message: string }
  /** A file that the configuration leaves out; named on the command line or found in a folder. */
  | { readonly kind: 'excluded'; readonly isNamed: boolean }
  | FixedFile;

/** A file that was read, and written where there was anything to fix and it was wanted. */
export interface FixedFile extends Rest {
  readonly kind: 'fixed';
  /** How many findings were fixed, or would be. */
  readonly fixed: number;
  /** What is done to it as a unified diff; empty where it was not asked for, or nothing is done. */
  readonly diff: string;
}
