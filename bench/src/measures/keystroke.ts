import type { Row } from '../report/row.ts';
import type { Context } from './context.ts';
import { type } from './document.ts';

/** Keystrokes in a small document and in a large one. */
export async function measureKeystrokes(context: Context): Promise<readonly Row[]> {
  const small = await type(context, 6000);
  const large = await type(context, 1e6);
  return [
    {
      measure: 'one keystroke in a document of 6 KB, against its whole lint by autocorrect',
      unit: 'times',
      bar: 0.25,
      aim: 0.1,
      figure: small.keystroke / small.autocorrect,
    },
    {
      measure: 'one keystroke in a document of 1 MB',
      unit: 'ms',
      bar: 10,
      aim: 3,
      figure: large.keystroke,
    },
    {
      measure: 'the same, what one keystroke in a hundred exceeds',
      unit: 'ms',
      bar: undefined,
      aim: undefined,
      figure: large.slow,
    },
  ];
}
