import { compare } from '../process/compare.ts';
import type { Row } from '../report/row.ts';
import { autocorrect } from '../tools/autocorrect.ts';
import { scan } from '../tools/loops.ts';
import { zhengming, zhengmingBuiltin } from '../tools/zhengming.ts';
import type { Context } from './context.ts';

const MEGABYTE = 1e6;

/** Many files by whole processes: with one thread, with two, and with a list of a hundred times the length. */
export async function measureFiles(context: Context): Promise<readonly Row[]> {
  const { rounds, folder } = context;
  const measured = await compare(await chooseTools(context), { rounds, folder });
  const { one, two, longOne, longTwo, builtin, autocorrectOne, autocorrectTwo, bare } = measured;
  return [
    {
      measure: 'all files, CPU, against autocorrect, one thread each',
      unit: 'times',
      bar: 0.5,
      aim: 0.25,
      figure: one.cpu / autocorrectOne.cpu,
    },
    {
      measure: 'the same with the built-in glossary, against autocorrect with the 100 phrases',
      unit: 'times',
      bar: undefined,
      aim: undefined,
      figure: builtin.cpu / autocorrectOne.cpu,
    },
    {
      measure: 'all files, wall clock, against autocorrect, two threads each',
      unit: 'times',
      bar: 0.5,
      aim: 0.25,
      figure: two.wall / autocorrectTwo.wall,
    },
    {
      measure: 'all files, CPU, against a bare scan by the same automaton',
      unit: 'times',
      bar: 5,
      aim: 2.5,
      figure: one.cpu / bare.cpu,
    },
    {
      measure: 'all files, CPU, 10,000 phrases against 100',
      unit: 'times',
      bar: 2.5,
      aim: 2,
      figure: longOne.cpu / one.cpu,
    },
    {
      measure: 'all files, 10,000 phrases, memory at the peak, one thread',
      unit: 'MB',
      bar: 250,
      aim: 180,
      figure: longOne.peak / MEGABYTE,
    },
    {
      measure: 'the same, two threads',
      unit: 'MB',
      bar: 250,
      aim: 180,
      figure: longTwo.peak / MEGABYTE,
    },
  ];
}

async function chooseTools({ texts, many: path, folder }: Context) {
  const task = { list: texts.lists[100], path };
  const long = { list: texts.lists[10_000], path };
  return {
    one: zhengming(task, 1),
    autocorrectOne: await autocorrect(task, 1, folder),
    two: zhengming(task, 2),
    autocorrectTwo: await autocorrect(task, 2, folder),
    bare: await scan(task, folder),
    longOne: zhengming(long, 1),
    longTwo: zhengming(long, 2),
    builtin: zhengmingBuiltin(path),
  };
}
