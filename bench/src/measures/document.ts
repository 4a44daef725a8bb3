import { join } from 'node:path';
import { writeTextOfSize } from '../corpus/texts.ts';
import type { Context } from './context.ts';
import { measureInside } from './inside.ts';

/** Smaller documents are parts of a text of this size, so that the material is the same. */
const LEAST_MATERIAL = 128_000;

/** What one lint of a document costs each tool in a warm process, in milliseconds. */
export interface Linted {
  readonly zhengming: number;
  readonly scan: number;
  /** `undefined` where it cannot do it. */
  readonly autocorrect?: number;
  readonly remark: number;
  /** Of the documents, in bytes. */
  readonly size: number;
}

/** In milliseconds. */
export interface Typed {
  readonly keystroke: number;
  /** What one keystroke in a hundred exceeds. */
  readonly slow: number;
  /** A whole lint of the same text by autocorrect. */
  readonly autocorrect: number;
  /** Of the documents, in bytes. */
  readonly size: number;
}

/** Lints documents of about `bytes` bytes by a list. */
export async function lint(context: Context, list: string, bytes: number): Promise<Linted> {
  const { folder, budget } = context;
  const text = await writeMaterial(context, bytes);
  return await measureInside('lint', [list, text, String(bytes), String(budget)], folder);
}

/** Types in documents of about `bytes` bytes under the list of 100 phrases. */
export async function type(context: Context, bytes: number): Promise<Typed> {
  const { texts, folder, budget } = context;
  const text = await writeMaterial(context, bytes);
  return await measureInside(
    'type',
    [texts.lists[100], text, String(bytes), String(budget)],
    folder,
  );
}

async function writeMaterial({ texts, folder }: Context, bytes: number): Promise<string> {
  const size = Math.max(LEAST_MATERIAL, bytes);
  return await writeTextOfSize(texts.folder, join(folder, `${size}.md`), size);
}
