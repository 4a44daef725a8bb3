import type { Problem } from '@zhengming/core';
import type { SharedGlossary } from '@zhengming/server/configuration';
import type { Found } from '../check/walk.ts';
import type { FixOptions } from './options.ts';
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

/** What files are fixed with, in any thread: plain data. */
export interface FixPlan {
  readonly options: FixOptions;
  /** As the system writes it. */
  readonly folder: string;
  /** What another thread has loaded already. */
  readonly glossaries?: readonly SharedGlossary[];
}

/** A file to fix, or a path that could not be looked into. */
export interface FixTask {
  readonly found: Found;
  /** The file that is written: where links lead. */
  readonly target: string;
  /** Whether the same was found before by another name, so that it is to be read only once that is written. */
  readonly isAgain: boolean;
}

/** What a file is to hold, and what it held when that was decided. */
export interface Contents {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What is to become of a file: plain data. */
export interface Prepared {
  /** What becomes of it where all goes well. */
  readonly fixed: Fixed;
  /** What is to be written; `undefined` where nothing is. */
  readonly contents?: Contents;
}
