import type { Totals } from './tally.ts';

/** What is known when all is checked. */
export interface Summary {
  readonly tally: Totals;
  /** How many findings make the command fail. */
  readonly failing: number;
  /** How many findings `--max` kept from being printed. */
  readonly unprinted: number;
  /** What could not be read, and what is wrong with configurations and glossaries, in words. */
  readonly troubles: readonly string[];
}
