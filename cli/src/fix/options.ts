import type { Confidence } from '@zhengming/core';
import type { ConfigurationOptions } from '../commands/configurationOptions.ts';
import type { SearchOptions } from '../commands/searchOptions.ts';

/** What `zhengming fix` was asked. Paths are as they were written. */
export interface FixOptions extends ConfigurationOptions, SearchOptions {
  /** At least one. */
  readonly paths: readonly string[];
  /** The weakest findings that are fixed. */
  readonly fixes: Confidence;
  /** Whether files are written; otherwise it is only said what would be done. */
  readonly writes: boolean;
  /** How many threads fix files, at most; `undefined`: as many as pay. */
  readonly threads: number | undefined;
  /** Whether what is done is printed as a unified diff. */
  readonly diff: boolean;
}
