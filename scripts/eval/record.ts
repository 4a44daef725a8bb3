import { readFile, writeFile } from 'node:fs/promises';
import { toRatio } from './figures.ts';
import type { Row } from './report.ts';
import { inProject } from './shared.ts';

/** Figures by what was measured, by row and by measure. */
export type Recorded = Readonly<Record<string, Measured>>;

/** Measures by row. */
export type Measured = Readonly<Record<string, Measures>>;

type Measures = Readonly<Record<string, number>>;

const FILE = inProject('recorded.json');

/** Rows of figures as they are recorded. */
export function toMeasured(rows: readonly Row[]): Measured {
  return Object.fromEntries(rows.map(({ name, figures }) => [name, toMeasures(figures)]));
}

function toMeasures({
  right,
  wrong,
  precision,
  names,
  terms,
  corrected,
}: Row['figures']): Measures {
  const ratios = { precision, names, terms, 'first right': corrected };
  const known = Object.entries(ratios).flatMap(([name, share]): [string, number][] => {
    const ratio = toRatio(share);
    return ratio === undefined ? [] : [[name, ratio]];
  });
  return { right, wrong, ...Object.fromEntries(known) };
}

/** The last run that was recorded. */
export async function readRecorded(): Promise<Recorded> {
  return JSON.parse(await readFile(FILE, 'utf8'));
}

/** Keeps figures as the last run. */
export async function writeRecorded(recorded: Recorded): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(recorded, null, 2)}\n`);
}

/** What differs from the recorded run, one measure a line: `row: measure before -> after`. */
export function compare(before: Measured | undefined, after: Measured): readonly string[] {
  if (before === undefined) return ['not recorded before'];
  const rows = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return rows.flatMap((row) =>
    compareMeasures(before[row] ?? {}, after[row] ?? {}).map((change) => `${row}: ${change}`),
  );
}

function compareMeasures(before: Measures, after: Measures): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((measure) => before[measure] !== after[measure])
    .map((measure) => `${measure} ${before[measure] ?? 'none'} -> ${after[measure] ?? 'none'}`);
}
