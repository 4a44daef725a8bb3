import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTextOfSize } from '../corpus/texts.ts';
import { readPhrases, writePhrases } from '../phrases.ts';
import type { Plot, Series } from '../report/plot.ts';
import { toDigits } from '../report/table.ts';
import type { Point } from '../statistics.ts';
import type { Context } from './context.ts';
import { measureInside } from './inside.ts';
import { type } from './keystroke.ts';

const DOCUMENT_SIZES = [2000, 8000, 32_000, 128_000, 512_000, 2_000_000];
const LIST_LENGTHS = [100, 300, 1000, 3000, 10_000];
const TEXT_FOR_LISTS = 128_000;

/** What one lint of a text costs each tool in a warm process, in milliseconds. */
interface Lint {
  readonly zhengming: number;
  readonly scan: number;
  /** `undefined` where it cannot do it. */
  readonly autocorrect?: number;
  readonly remark: number;
}

const NAMES = {
  zhengming: 'Zhengming, whole document',
  scan: 'bare scan',
  autocorrect: 'autocorrect',
  remark: 'remark-parse + indexOf',
} as const satisfies Record<keyof Lint, string>;

const KEYSTROKE = 'Zhengming, one keystroke';

/** What linting a document costs, by its size. */
export async function plotDocumentSize(context: Context): Promise<Plot> {
  const { texts, folder } = context;
  const lints = new Map<number, Lint>();
  const keystrokes: Point[] = [];
  for (const wanted of DOCUMENT_SIZES) {
    const text = await writeTextOfSize(texts.folder, join(folder, `${wanted}.md`), wanted);
    const { size } = await stat(text);
    lints.set(size, await lint(context, texts.lists[100], text));
    const { keystroke } = await type(context, wanted);
    keystrokes.push({ size, cost: keystroke });
  }
  return {
    title: 'Cost against the size of the document, 100 phrases',
    sizes: { label: 'document', format: toBytes },
    costs: { label: 'milliseconds', format: toDigits },
    series: [...toSeries(lints), { name: KEYSTROKE, points: keystrokes }],
  };
}

/** What linting a document costs, by the length of the list of phrases. */
export async function plotListLength(context: Context): Promise<Plot> {
  const { texts, folder } = context;
  const text = await writeTextOfSize(texts.folder, join(folder, 'lists.md'), TEXT_FOR_LISTS);
  const phrases = await readPhrases(texts.lists[10_000]);
  const lints = new Map<number, Lint>();
  for (const length of LIST_LENGTHS) {
    const list = join(folder, `list-${length}.tsv`);
    await writeFile(list, writePhrases(phrases.slice(0, length)));
    lints.set(length, await lint(context, list, text));
  }
  return {
    title: `Cost against the length of the list, a document of ${toBytes(TEXT_FOR_LISTS)}`,
    sizes: { label: 'phrases', format: (value) => value.toLocaleString('en') },
    costs: { label: 'milliseconds', format: toDigits },
    series: toSeries(lints),
  };
}

async function lint({ folder, budget }: Context, list: string, text: string): Promise<Lint> {
  return await measureInside<Lint>('lint', [list, text, String(budget)], folder);
}

function toSeries(lints: ReadonlyMap<number, Lint>): readonly Series[] {
  const keys = ['zhengming', 'autocorrect', 'remark', 'scan'] as const;
  return keys.map((key) => ({
    name: NAMES[key],
    points: [...lints].flatMap(([size, { [key]: cost }]) =>
      cost === undefined ? [] : { size, cost },
    ),
  }));
}

function toBytes(bytes: number): string {
  return bytes >= 1e6 ? `${toDigits(bytes / 1e6)} MB` : `${toDigits(bytes / 1000)} KB`;
}
