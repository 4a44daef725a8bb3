import type { Row } from './row.ts';

/** Surest first. */
const CONFIDENCES = ['certain', 'likely', 'possible'];

/** What the table can be sorted by: the title of a column, and how two rows stand by it. */
export const COLUMNS = {
  place: (a: Row, b: Row) => compare(a.path, b.path) || byPlace(a, b),
  name: (a: Row, b: Row) => compare(a.finding.e, b.finding.e),
  change: (a: Row, b: Row) => compare(a.finding.t, b.finding.t),
  confidence: (a: Row, b: Row) => rankOf(a) - rankOf(b),
} as const;

export type Column = keyof typeof COLUMNS;

export interface Sorting {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** Rows in order; those that are equal by the column stay as they are. */
export function sortRows(rows: readonly Row[], { column, isDescending }: Sorting): readonly Row[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => sign * COLUMNS[column](a, b));
}

function byPlace({ finding: a }: Row, { finding: b }: Row): number {
  return a.l - b.l || a.o - b.o;
}

function rankOf({ finding }: Row): number {
  return CONFIDENCES.indexOf(finding.c);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
