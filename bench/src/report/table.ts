import type { Row, Unit } from './row.ts';

const SUFFIX: Readonly<Record<Unit, string>> = { times: '', ms: ' ms', MB: ' MB' };

/** A Markdown table. Every row has as many cells as the head. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The measures beside what is demanded of them. */
export function toMeasuresTable(rows: readonly Row[]): string {
  return toTable(
    ['measure', 'bar', 'aim', 'figure', 'met'],
    rows.map((row) => [
      row.measure,
      limit(row.bar, row.unit),
      limit(row.aim, row.unit),
      format(row.figure, row.unit),
      verdict(row),
    ]),
  );
}

function limit(value: number | undefined, unit: Unit): string {
  return value === undefined ? '' : `≤ ${value}${SUFFIX[unit]}`;
}

function format(value: number, unit: Unit): string {
  return `${toDigits(value)}${SUFFIX[unit]}`;
}

/** Three digits that say something, without an exponent. */
export function toDigits(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(value >= 1 ? 3 : 2)));
}

function verdict({ figure, bar, aim }: Row): string {
  if (bar === undefined) return '';
  if (figure > bar) return 'no';
  return aim !== undefined && figure <= aim ? 'yes, the aim too' : 'yes';
}
