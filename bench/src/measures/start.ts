import { join } from 'node:path';
import { writeTextOfSize } from '../corpus/texts.ts';
import { compare, of } from '../process/compare.ts';
import type { Row } from '../report/row.ts';
import type { Tool } from '../tools/tool.ts';
import { zhengming, zhengmingBuiltin } from '../tools/zhengming.ts';
import { type Context, manyRounds } from './context.ts';

const EMPTY: Tool = { name: 'node -e 0', command: { args: ['-e', '0'] }, count: () => 0 };

/** The whole process on one small file against Node that does nothing. */
export async function measureStart(context: Context): Promise<readonly Row[]> {
  const { texts, folder } = context;
  const path = await writeTextOfSize(texts.folder, join(folder, 'one.md'), 6000);
  const tools = [EMPTY, zhengming({ list: texts.lists[100], path }, 1), zhengmingBuiltin(path)];
  const measured = await compare(tools, { rounds: manyRounds(context), folder });
  const nothing = of(measured, EMPTY.name);
  const ratio = (value: 'cpu' | 'wall', tool: string) => of(measured, tool)[value] / nothing[value];
  return [
    {
      measure: 'whole process on a file of 6 KB, wall clock, against `node -e 0`',
      unit: 'times',
      bar: 2,
      aim: 1.5,
      figure: ratio('wall', 'Zhengming, 1 thread'),
    },
    {
      measure: 'the same, CPU',
      unit: 'times',
      bar: 2,
      aim: 1.5,
      figure: ratio('cpu', 'Zhengming, 1 thread'),
    },
    {
      measure: 'the same with the built-in glossary, wall clock',
      unit: 'times',
      bar: undefined,
      aim: undefined,
      figure: ratio('wall', 'Zhengming, built-in glossary'),
    },
  ];
}
