import type { Finding, LineIndex } from '@zhengming/core';
import type { Configuration } from '@zhengming/server/configuration';
import type { Tally } from './tally.ts';

/** What was found in one file. */
export interface FileReport {
  /** As it is shown. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** In order of position. */
  readonly findings: readonly Finding[];
  readonly configuration: Configuration;
}

/** Writes what was found, file by file. */
export interface Reporter {
  start(): Promise<void>;
  report(file: FileReport): Promise<void>;
  end(tally: Tally): Promise<void>;
}
