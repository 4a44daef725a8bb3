import { join } from 'node:path';
import { writeTextOfSize } from '../corpus/texts.ts';
import { compare } from '../process/compare.ts';
import type { Row } from '../report/row.ts';
import type { Tool } from '../tools/tool.ts';
import { zhengming, zhengmingBuiltin } from '../tools/zhengming.ts';
import { type Context, manyRounds } from './context.ts';

const EMPTY: Tool = { name: 'node -e 0', command: { args: ['-e', '0'] }, count: () => 0 };

/** The whole process on one small file against Node that does nothing. */
export async function measureStart(context: Context): Promise<readonly Row[]> {
  const { texts, folder } = context;
  const path = await writeTextOfSize(texts.folder, join(folder, 'one.md'), 6000);
  const tools = {
    nothing: EMPTY,
    own: zhengming({ list: texts.lists[100], path }, 1),
    builtin: zhengmingBuiltin(path),
  };
  const { nothing, own, builtin } = await compare(tools, { rounds: manyRounds(context), folder });
  return [
    {
      measure: 'whole process on a file of 6 KB, wall clock, against `node -e 0`',
      unit: 'times',
      bar: 2,
      aim: 1.5,
      figure: own.wall / nothing.wall,
    },
    {
      measure: 'the same, CPU',
      unit: 'times',
      bar: 2,
      aim: 1.5,
      figure: own.cpu / nothing.cpu,
    },
    {
      measure: 'the same with the built-in glossary, wall clock',
      unit: 'times',
      bar: undefined,
      aim: undefined,
      figure: builtin.wall / nothing.wall,
    },
  ];
}
