import type { Row } from '../report/row.ts';
import { median } from '../statistics.ts';
import { type Context, manyRounds } from './context.ts';
import { measureInside } from './inside.ts';

/** Making a matcher of a long list, and of the built-in glossary, each in a process that has just started. */
export async function measureGlossary(context: Context): Promise<readonly Row[]> {
  const compiled: number[] = [];
  const loaded: number[] = [];
  for (let round = 0; round < manyRounds(context); round++) {
    const list = context.texts.lists[10_000];
    compiled.push(await measureInside<number>('compile', [list], context.folder));
    loaded.push(await measureInside<number>('load', [], context.folder));
  }
  return [
    {
      measure: 'compiling 10,000 phrases',
      unit: 'ms',
      bar: 150,
      aim: undefined,
      figure: median(compiled),
    },
    {
      measure: 'loading the built-in glossary',
      unit: 'ms',
      bar: 15,
      aim: undefined,
      figure: median(loaded),
    },
  ];
}
