/**
 * Measures Zhengming side by side with its peers and writes docs/performance.md.
 *
 * `--quick` takes a sample of the files and few runs, and only prints what it found.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseTexts, copySample, measureExtent } from './src/corpus/texts.ts';
import { installPeers } from './src/install.ts';
import type { Context, Measure } from './src/measures/context.ts';
import { measureFiles } from './src/measures/files.ts';
import { measureGlossary } from './src/measures/glossary.ts';
import { plotDocumentSize, plotListLength } from './src/measures/growth.ts';
import { measureHostile } from './src/measures/hostile.ts';
import { measureKeystrokes } from './src/measures/keystroke.ts';
import { measureManyFiles } from './src/measures/manyFiles.ts';
import { measurePeers } from './src/measures/peers.ts';
import { measureStart } from './src/measures/start.ts';
import { IMAGES, PAGE } from './src/place.ts';
import { type Results, toMarkdown, writePage } from './src/report/page.ts';
import { toSvg } from './src/report/plot.ts';
import type { Row } from './src/report/row.ts';

const MEASURES: readonly (readonly [what: string, Measure])[] = [
  ['many files', measureFiles],
  ['keystrokes', measureKeystrokes],
  ['the start of the process', measureStart],
  ['compiling and loading', measureGlossary],
  ['hostile texts', measureHostile],
];

const QUICK = { many: 1000, few: 100, counts: [1000, 2000, 4000], rounds: 3, budget: 300 };
const FULL = {
  many: Number.POSITIVE_INFINITY,
  few: 1000,
  counts: [12_500, 25_000, 50_000, 100_000],
  rounds: 5,
  budget: 2000,
};

/** Measures everything; `folder` is for what is made on the way. */
async function measureAll(isQuick: boolean, folder: string): Promise<Results> {
  const { many, few, counts, rounds, budget } = isQuick ? QUICK : FULL;
  const texts = await chooseTexts(folder);
  const context: Context = {
    texts,
    many: isQuick ? await copySample(texts.folder, join(folder, 'many'), many) : texts.folder,
    few: await copySample(texts.folder, join(folder, 'few'), few),
    counts,
    folder,
    rounds,
    budget,
  };
  const rows: Row[] = [];
  for (const [what, measure] of MEASURES) rows.push(...(await announced(what, measure, context)));
  const byFiles = await announced('growth with the number of files', measureManyFiles, context);
  rows.push(...byFiles.rows);
  return {
    origin: texts.origin,
    many: await measureExtent(context.many),
    few: await measureExtent(context.few),
    rounds,
    rows,
    peers: await announced('the tools side by side', measurePeers, context),
    byFiles: byFiles.plot,
    bySize: await announced('growth with the document', plotDocumentSize, context),
    byLength: await announced('growth with the list', plotListLength, context),
  };
}

/** Says on standard error what is being measured, then measures it. */
async function announced<Result>(
  what: string,
  measure: (context: Context) => Promise<Result>,
  context: Context,
): Promise<Result> {
  console.error(`Measuring ${what}`);
  return await measure(context);
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
installPeers();
const folder = await mkdtemp(join(tmpdir(), 'zhengming-bench-'));
try {
  const results = await measureAll(values.quick, folder);
  const figures = toMarkdown(results);
  console.log(figures);
  if (!values.quick) {
    await mkdir(IMAGES, { recursive: true });
    await writeFile(join(IMAGES, 'performance-files.svg'), toSvg(results.byFiles));
    await writeFile(join(IMAGES, 'performance-document.svg'), toSvg(results.bySize));
    await writeFile(join(IMAGES, 'performance-glossary.svg'), toSvg(results.byLength));
    await writePage(PAGE, figures);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
