import { join } from 'node:path';
import { createRepeated } from '../corpus/repeated.ts';
import { run } from '../process/run.ts';
import type { Plot } from '../report/plot.ts';
import type { Row } from '../report/row.ts';
import { toDigits } from '../report/table.ts';
import type { Point } from '../statistics.ts';
import { zhengmingBuiltin } from '../tools/zhengming.ts';
import type { Context } from './context.ts';

const MEGABYTE = 1e6;
const SECOND = 1000;
const THREADS = 2;

/** What a check of ever more files takes. */
export interface ManyFiles {
  readonly plot: Plot;
  readonly rows: readonly Row[];
}

/** Checks ever more files, all in one process, with the built-in glossary; each number of files once. */
export async function measureManyFiles({ texts, folder, counts }: Context): Promise<ManyFiles> {
  const repeated = await createRepeated(texts.folder, join(folder, 'repeated'));
  const times: Point[] = [];
  const peaks: Point[] = [];
  for (const size of counts) {
    await repeated.growTo(size);
    const { command } = zhengmingBuiltin(repeated.folder, THREADS);
    const { cpu, peak } = await run(command, join(folder, 'repeated.out'));
    times.push({ size, cost: cpu / SECOND });
    peaks.push({ size, cost: peak / MEGABYTE });
  }
  return {
    plot: {
      title: 'Cost against the number of files, built-in glossary, two threads',
      sizes: { label: 'files', format: (value) => value.toLocaleString('en') },
      costs: { label: 'seconds of CPU, megabytes', format: toDigits },
      series: [
        { name: 'memory at the peak, MB', points: peaks },
        { name: 'CPU, s', points: times },
      ],
    },
    rows: [
      {
        measure: `${(counts.at(-1) ?? 0).toLocaleString('en')} files, memory at the peak, two threads`,
        unit: 'MB',
        bar: 400,
        aim: 250,
        figure: peaks.at(-1)?.cost ?? 0,
      },
    ],
  };
}
