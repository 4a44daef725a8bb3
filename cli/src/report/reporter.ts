import type { Finding, LineIndex } from '@zhengming/core';
import type { Configuration } from '@zhengming/server/configuration';
import type { Tally } from './tally.ts';

/** What was found in one file. */
export interface FileReport {
  /** As it is shown. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** In order of position; never empty. */
  readonly findings: readonly Finding[];
  readonly configuration: Configuration;
}

/** Puts what was found in one file into words, without what stands between files. */
export type Render = (file: FileReport) => string;

/** Writes what was rendered, file by file. */
export interface Reporter {
  start(): Promise<void>;
  /** Takes what a {@link Render} of the same format made of one file. */
  report(rendered: string): Promise<void>;
  end(tally: Tally): Promise<void>;
}
