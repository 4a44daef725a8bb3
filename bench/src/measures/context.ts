import type { Texts } from '../corpus/texts.ts';
import type { Row } from '../report/row.ts';

/** What every measure is given. */
export interface Context {
  readonly texts: Texts;
  /** The files for what takes many seconds with each tool: all of them, or a sample. */
  readonly many: string;
  /** A smaller sample, for the slow peers. */
  readonly few: string;
  /** Numbers of files, for how a check grows with them. */
  readonly counts: readonly number[];
  /** An empty folder for what is made on the way. */
  readonly folder: string;
  /** How often each process runs that takes seconds; one that takes less runs five times as often. */
  readonly rounds: number;
  /** How long each measure inside a process goes on, in milliseconds. */
  readonly budget: number;
}

/** Some of the rows of the table. */
export type Measure = (context: Context) => Promise<readonly Row[]>;

/** How often what takes less than a second runs. */
export function manyRounds({ rounds }: Context): number {
  return rounds * 5;
}
