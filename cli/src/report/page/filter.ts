import { FACETS, type Facet, type Row } from './row.ts';

/** Which rows the table shows. */
export interface Filter {
  /** Words that must all stand somewhere in a row, in lower case. */
  readonly words: readonly string[];
  /** The value that a facet must have; none for a facet that may have any. */
  readonly chosen: ReadonlyMap<Facet, string>;
}

/** All rows. */
export const ALL: Filter = { words: [], chosen: new Map() };

/** The rows that a filter leaves, but for one facet of it where `except` says so. */
export function filterRows(rows: readonly Row[], filter: Filter, except?: Facet): readonly Row[] {
  const chosen = [...filter.chosen].filter(([facet]) => facet !== except);
  return rows.filter(
    (row) =>
      chosen.every(([facet, value]) => FACETS[facet](row) === value) &&
      filter.words.every((word) => row.searched.includes(word)),
  );
}

/** The same filter, with a value of a facet chosen, or no longer. */
export function toggle(filter: Filter, facet: Facet, value: string): Filter {
  const chosen = new Map(filter.chosen);
  if (chosen.get(facet) === value) chosen.delete(facet);
  else chosen.set(facet, value);
  return { ...filter, chosen };
}

/** The same filter, for other words. */
export function search(filter: Filter, text: string): Filter {
  return {
    ...filter,
    words: text
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== ''),
  };
}
