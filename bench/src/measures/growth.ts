import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPhrases, writePhrases } from '../phrases.ts';
import type { Plot, Series } from '../report/plot.ts';
import { toDigits } from '../report/table.ts';
import type { Context } from './context.ts';
import { type Linted, lint, type Typed, type } from './document.ts';

const DOCUMENT_SIZES = [2000, 8000, 32_000, 128_000, 512_000, 2_000_000];
const LIST_LENGTHS = [100, 300, 1000, 3000, 10_000];
const DOCUMENT_FOR_LISTS = 8000;

/** The tools by the keys of {@link Linted}, in the order of the lines. */
const TOOLS = [
  ['zhengming', 'Zhengming, whole document'],
  ['autocorrect', 'autocorrect'],
  ['remark', 'remark-parse + indexOf'],
  ['scan', 'bare scan'],
] as const;

/** What linting a document costs, by its size. */
export async function plotDocumentSize(context: Context): Promise<Plot> {
  const linted: Linted[] = [];
  const typed: Typed[] = [];
  for (const bytes of DOCUMENT_SIZES) {
    linted.push(await lint(context, context.texts.lists[100], bytes));
    typed.push(await type(context, bytes));
  }
  const keystrokes = typed.map(({ size, keystroke }) => ({ size, cost: keystroke }));
  return {
    title: 'Cost against the size of the document, 100 phrases',
    sizes: { label: 'document', format: toBytes },
    costs: { label: 'milliseconds', format: toDigits },
    series: [
      ...toSeries(linted.map((one) => [one.size, one])),
      { name: 'Zhengming, one keystroke', points: keystrokes },
    ],
  };
}

/** What linting a document costs, by the length of the list of phrases. */
export async function plotListLength(context: Context): Promise<Plot> {
  const phrases = await readPhrases(context.texts.lists[10_000]);
  const linted: (readonly [length: number, Linted])[] = [];
  for (const length of LIST_LENGTHS) {
    const list = join(context.folder, `list-${length}.tsv`);
    await writeFile(list, writePhrases(phrases.slice(0, length)));
    linted.push([length, await lint(context, list, DOCUMENT_FOR_LISTS)]);
  }
  return {
    title: `Cost against the length of the list, documents of ${toBytes(DOCUMENT_FOR_LISTS)}`,
    sizes: { label: 'phrases', format: (value) => value.toLocaleString('en') },
    costs: { label: 'milliseconds', format: toDigits },
    series: toSeries(linted),
  };
}

function toSeries(linted: readonly (readonly [size: number, Linted])[]): readonly Series[] {
  return TOOLS.map(([key, name]) => ({
    name,
    points: linted.flatMap(([size, { [key]: cost }]) => (cost === undefined ? [] : { size, cost })),
  }));
}

function toBytes(bytes: number): string {
  const [unit, name] = bytes >= 1e6 ? [1e6, 'MB'] : [1000, 'KB'];
  return `${Number((bytes / unit).toPrecision(2))} ${name}`;
}
