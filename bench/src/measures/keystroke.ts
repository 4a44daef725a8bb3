import { join } from 'node:path';
import { writeTextOfSize } from '../corpus/texts.ts';
import type { Row } from '../report/row.ts';
import type { Context } from './context.ts';
import { measureInside } from './inside.ts';

/** In milliseconds. */
export interface Typed {
  readonly keystroke: number;
  /** What one keystroke in a hundred exceeds. */
  readonly slow: number;
  /** A whole lint of the same text by autocorrect. */
  readonly autocorrect: number;
}

/** A keystroke in a document of about `bytes` bytes. */
export async function type(context: Context, bytes: number): Promise<Typed> {
  const { texts, folder, budget } = context;
  const text = await writeTextOfSize(texts.folder, join(folder, `${bytes}.md`), bytes);
  return await measureInside<Typed>('type', [texts.lists[100], text, String(budget)], folder);
}

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
