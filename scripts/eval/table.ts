import { type Figures, type Share, toRatio } from './figures.ts';
import { LABEL_KINDS } from './label.ts';
import { MISSES } from './miss.ts';
import type { Measured } from './record.ts';
import type { MissedLabel, Row } from './report.ts';

const HEAD = ['', 'right', 'wrong', 'open', 'precision', 'names', 'terms', 'first right'];

/** Lays out rows of figures under a head. */
export function renderRows(rows: readonly Row[]): string {
  return renderTable([HEAD, ...rows.map(({ name, figures }) => [name, ...toCells(figures)])]);
}

function toCells({ right, wrong, open, precision, names, terms, corrected }: Figures) {
  const counts = [right, wrong, open].map(String);
  return [...counts, ...[precision, names, terms, corrected].map(renderShare)];
}

function renderShare(share: Share): string {
  const ratio = toRatio(share);
  return ratio === undefined ? '-' : `${ratio.toFixed(4)} (${share.count}/${share.of})`;
}

/** Counts misses by why they were missed and by what the labels are about. */
export function renderMisses(missed: readonly MissedLabel[]): string {
  const rows = MISSES.map((miss) => {
    const own = missed.filter((one) => one.miss === miss);
    const counts = LABEL_KINDS.map((kind) => own.filter(({ label }) => label.kind === kind).length);
    return [miss, ...counts.map(String)];
  });
  return renderTable([['missed', ...LABEL_KINDS.map((kind) => `${kind}s`)], ...rows]);
}

/** Lays out measures, one row each; a measure that a row does not have is a hyphen. */
export function renderMeasured(measured: Measured): string {
  const rows = Object.entries(measured);
  const head = [...new Set(rows.flatMap(([, measures]) => Object.keys(measures)))];
  const cells = rows.map(([name, measures]) => [
    name,
    ...head.map((measure) => String(measures[measure] ?? '-')),
  ]);
  return renderTable([['', ...head], ...cells]);
}

/** Aligns the columns of a table: the first to the left, the others to the right. */
function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
