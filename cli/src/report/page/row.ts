import type { PageFile, PageFinding } from './data.ts';

/** A finding as the table shows it. */
export interface Row {
  readonly finding: PageFinding;
  readonly path: string;
  /** The folder of its file; `.` for the one that paths begin in. */
  readonly folder: string;
  /** All that a search looks into, in lower case. */
  readonly searched: string;
}

/** The findings of all files, in the order of the report. */
export function toRows(files: readonly PageFile[]): readonly Row[] {
  return files.flatMap(({ path, findings }) => {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    return findings.map((finding) => {
      const { e, r, t, s, b, a, m } = finding;
      const searched = [path, e, r, t, ...s, b, a, m].join('\n').toLowerCase();
      return { finding, path, folder, searched };
    });
  });
}

/** What rows can be counted by, and filtered by. */
export const FACETS = {
  confidence: ({ finding }: Row) => finding.c,
  name: ({ finding }: Row) => finding.e,
  folder: ({ folder }: Row) => folder,
  rule: ({ finding }: Row) => finding.r,
} as const;

export type Facet = keyof typeof FACETS;

/** How many rows there are of each value of a facet, most first. */
export function countRows(
  rows: readonly Row[],
  facet: Facet,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = FACETS[facet](row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
