import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Extent } from '../corpus/texts.ts';
import type { Peers } from '../measures/peers.ts';
import { growth } from '../statistics.ts';
import type { Plot } from './plot.ts';
import type { Row } from './row.ts';
import { toDigits, toMeasuresTable, toTable } from './table.ts';

const START = '<!-- figures: written by `npm run bench` -->';
const END = '<!-- end of the figures -->';
const MEGABYTE = 1e6;

/** All that a run of the benchmark has measured. */
export interface Results {
  /** What the files are: where they come from. */
  readonly origin: string;
  readonly many: Extent;
  readonly few: Extent;
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly peers: Peers;
  readonly byFiles: Plot;
  readonly bySize: Plot;
  readonly byLength: Plot;
}

/** The figures as Markdown. */
export function toMarkdown(results: Results): string {
  const { rows, peers, few, byFiles, bySize, byLength } = results;
  return [
    toCircumstances(results),
    toMeasuresTable(rows),
    '### The tools side by side',
    `${describe(few)}, 100 phrases, one thread each. CPU time and wall clock as multiples of ${peers.base.tool}’s.`,
    toPeersTable(peers),
    '### Growth',
    'The power of the size that the cost grows with: 1 is linear, less is better.',
    toGrowthTable(bySize, byLength),
    `With the number of files: ${toPowers(byFiles)}.`,
  ].join('\n\n');
}

function toCircumstances({ origin, many, rounds }: Results): string {
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`;
  return `${describe(many)} of ${origin}; medians of ${rounds} runs; ${machine}.`;
}

function describe({ files, bytes }: Extent): string {
  return `${files.toLocaleString('en')} files, ${toDigits(bytes / MEGABYTE)} MB`;
}

function toPeersTable({ tools, base }: Peers): string {
  return toTable(
    ['tool', 'CPU', 'wall clock', 'memory at the peak', 'findings'],
    tools.map(({ tool, cpu, wall, peak, findings }) => [
      tool,
      toDigits(cpu / base.cpu),
      toDigits(wall / base.wall),
      `${toDigits(peak / MEGABYTE)} MB`,
      findings.toLocaleString('en'),
    ]),
  );
}

function toPowers({ series }: Plot): string {
  return series.map(({ name, points }) => `${name}: ${toDigits(growth(points))}`).join('; ');
}

function toGrowthTable(bySize: Plot, byLength: Plot): string {
  const powers = ({ series }: Plot) =>
    new Map(series.map(({ name, points }) => [name, toDigits(growth(points))]));
  const sizes = powers(bySize);
  const lengths = powers(byLength);
  return toTable(
    ['', 'with the document', 'with the list of phrases'],
    [...sizes].map(([name, power]) => [name, power, lengths.get(name) ?? '']),
  );
}

/**
 * Puts the figures between the marks of the page.
 * @throws where a mark is missing.
 */
export async function writePage(page: string, figures: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  const start = text.indexOf(START);
  const end = text.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`${page}: expected the marks ${START} and ${END}`);
  await writeFile(page, `${text.slice(0, start)}${START}\n\n${figures}\n\n${text.slice(end)}`);
}
