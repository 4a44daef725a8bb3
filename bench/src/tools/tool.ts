import type { Command } from '../process/run.ts';

/** A program that looks for the phrases of a list in files. */
export interface Tool {
  readonly name: string;
  readonly command: Command;
  /** How many findings what it printed holds. */
  count(output: string): number;
}

/** What a tool is to do. */
export interface Task {
  /** The list of `wrong TAB right`. */
  readonly list: string;
  /** A file or a folder of Markdown files. */
  readonly path: string;
}
