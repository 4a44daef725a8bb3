import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { largeTexts } from '../corpus/hostile.ts';
import { compare, type Measured } from '../process/compare.ts';
import type { Row } from '../report/row.ts';
import type { Tool } from '../tools/tool.ts';
import { zhengmingBuiltin } from '../tools/zhengming.ts';
import type { Context } from './context.ts';
import { measureInside } from './inside.ts';

/** In UTF-16 units. */
const SMALL = 20_000;
const LARGE = 3_000_000;

const MEGABYTE = 1e6;

/** Texts made to be slow: typing in small ones, whole files of large ones. */
export async function measureHostile({ rounds, folder }: Context): Promise<readonly Row[]> {
  const { keystroke } = await measureInside<{ keystroke: number }>(
    'hostile',
    [String(SMALL)],
    folder,
  );
  const files = Object.values(await compare(await writeLarge(folder), { rounds, folder }));
  const worst = (figure: (file: Measured) => number): number => Math.max(...files.map(figure));
  return [
    {
      measure: 'keystroke in the slowest of the hostile texts of 20 KB',
      unit: 'ms',
      bar: 200,
      aim: undefined,
      figure: keystroke,
    },
    {
      measure: 'whole process on the slowest hostile file of up to 9 MB, wall clock',
      unit: 'ms',
      bar: 2000,
      aim: undefined,
      figure: worst(({ wall }) => wall),
    },
    {
      measure: 'the same, memory at the peak',
      unit: 'MB',
      bar: 300,
      aim: undefined,
      figure: worst(({ peak }) => peak) / MEGABYTE,
    },
  ];
}

async function writeLarge(folder: string): Promise<Readonly<Record<string, Tool>>> {
  const tools: Record<string, Tool> = {};
  for (const [index, [, text]] of largeTexts(LARGE).entries()) {
    const path = join(folder, `hostile-${index}.md`);
    await writeFile(path, text);
    tools[`hostile-${index}`] = zhengmingBuiltin(path);
  }
  return tools;
}
