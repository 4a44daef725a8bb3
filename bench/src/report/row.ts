/** What a figure counts. */
export type Unit = 'times' | 'ms' | 'MB';

/** One measure: what was demanded of it and what it was. Less is better. */
export interface Row {
  readonly measure: string;
  readonly unit: Unit;
  /** What must be reached; `undefined` where the figure is only shown. */
  readonly bar: number | undefined;
  /** What should be reached. */
  readonly aim: number | undefined;
  readonly figure: number;
}
