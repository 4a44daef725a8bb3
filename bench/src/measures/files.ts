import { compare, type Measured, of } from '../process/compare.ts';
import type { Row } from '../report/row.ts';
import { autocorrect } from '../tools/autocorrect.ts';
import { scan } from '../tools/loops.ts';
import type { Tool } from '../tools/tool.ts';
import { zhengming, zhengmingBuiltin } from '../tools/zhengming.ts';
import type { Context } from './context.ts';

const LONG_LIST = 'Zhengming, 10,000 phrases';
const MEGABYTE = 1e6;

/** Many files by whole processes: with one thread, with two, and with a list of a hundred times the length. */
export async function measureFiles(context: Context): Promise<readonly Row[]> {
  const { rounds, folder } = context;
  const measured = await compare(await chooseTools(context), { rounds, folder });
  const ratio = (value: 'cpu' | 'wall', one: string, other: string) =>
    of(measured, one)[value] / of(measured, other)[value];
  return [
    {
      measure: 'all files, CPU, against autocorrect, one thread each',
      unit: 'times',
      bar: 0.5,
      aim: 0.25,
      figure: ratio('cpu', 'Zhengming, 1 thread', 'autocorrect, 1 thread'),
    },
    {
      measure: 'the same with the built-in glossary, against autocorrect with the 100 phrases',
      unit: 'times',
      bar: undefined,
      aim: undefined,
      figure: ratio('cpu', 'Zhengming, built-in glossary', 'autocorrect, 1 thread'),
    },
    {
      measure: 'all files, wall clock, against autocorrect, two threads each',
      unit: 'times',
      bar: 0.5,
      aim: 0.25,
      figure: ratio('wall', 'Zhengming, 2 threads', 'autocorrect, 2 threads'),
    },
    {
      measure: 'all files, CPU, against a bare scan by the same automaton',
      unit: 'times',
      bar: 5,
      aim: 2.5,
      figure: ratio('cpu', 'Zhengming, 1 thread', 'bare scan'),
    },
    {
      measure: 'all files, CPU, 10,000 phrases against 100',
      unit: 'times',
      bar: 2.5,
      aim: 2,
      figure: ratio('cpu', `${LONG_LIST}, 1 thread`, 'Zhengming, 1 thread'),
    },
    {
      measure: 'all files, 10,000 phrases, memory at the peak',
      unit: 'MB',
      bar: 250,
      aim: 180,
      figure: highestPeak(measured),
    },
  ];
}

async function chooseTools({ texts, many: path, folder }: Context): Promise<readonly Tool[]> {
  const task = { list: texts.lists[100], path };
  const long = { list: texts.lists[10_000], path };
  return [
    await autocorrect(task, 1, folder),
    await autocorrect(task, 2, folder),
    await scan(task, folder),
    zhengming(task, 1),
    zhengming(task, 2),
    zhengming(long, 1, LONG_LIST),
    zhengming(long, 2, LONG_LIST),
    zhengmingBuiltin(path),
  ];
}

/** With one thread or two, whichever needs more. */
function highestPeak(measured: ReadonlyMap<string, Measured>): number {
  const runs = [of(measured, `${LONG_LIST}, 1 thread`), of(measured, `${LONG_LIST}, 2 threads`)];
  return Math.max(...runs.map(({ peak }) => peak)) / MEGABYTE;
}
