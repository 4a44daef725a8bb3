/**
 * Draws articles of the corpus that nobody has looked at, and prints the findings in them for reading.
 *
 * `npm run draw` makes the next draw and keeps the names of its articles in `test/corpus/drawn`;
 * `--count N` sets how many (60), `--names` prints only the names, for readers who must not see the
 * findings. `--seed N` prints a draw that was made once more.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lintArticle, readArticle } from './eval/article.ts';
import { draw, listArticles, listDraws, readDraw, readExcluded, writeDraw } from './eval/draw.ts';
import { createEvaluatedLinter } from './eval/linter.ts';
import { isShown } from './eval/report.ts';
import { SHARED } from './eval/shared.ts';
import { renderSheet, SHEET_GUIDE } from './eval/sheet.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '60' },
    names: { type: 'boolean', default: false },
  },
});

/** @throws where it is not a whole number */
function toNumber(option: string, value: string): number {
  if (/^\d+$/u.test(value)) return Number(value);
  throw new Error(`Unexpected \`${option} ${value}\`, expected a whole number`);
}

async function drawNext(seed: number): Promise<readonly string[]> {
  const count = toNumber('--count', values.count);
  const excluded = await readExcluded(seed);
  const names = draw(await listArticles(), { seed, count, excluded });
  await writeDraw(seed, names);
  return names;
}

/** The articles of the draw that was asked for, which is made where it is the next. */
async function findDraw(made: readonly number[], seed: number): Promise<readonly string[]> {
  const next = (made.at(-1) ?? 0) + 1;
  if (made.includes(seed)) return readDraw(seed);
  if (seed === next) return drawNext(seed);
  throw new Error(`Unexpected \`--seed ${seed}\`, expected ${[...made, next].join(' or ')}`);
}

async function printFindings(seed: number, names: readonly string[]): Promise<void> {
  const linter = await createEvaluatedLinter({ isUnlisted: false });
  const articles = await Promise.all(names.map(readArticle));
  const linted = articles.map((article) => {
    const { findings } = lintArticle(linter, article);
    return { article, findings: findings.filter(isShown) };
  });
  const count = linted.reduce((sum, { findings }) => sum + findings.length, 0);
  console.log(`# Draw ${seed}: ${count} findings in ${names.length} articles\n\n${SHEET_GUIDE}\n`);
  console.log(renderSheet(linted, linter.glossary.entries));
}

async function main(): Promise<void> {
  const made = await listDraws();
  const seed = values.seed === undefined ? (made.at(-1) ?? 0) + 1 : toNumber('--seed', values.seed);
  const names = await findDraw(made, seed);
  if (values.names) console.log(names.join('\n'));
  else await printFindings(seed, names);
}

if (existsSync(SHARED)) await main();
else console.log(`Nothing to draw from: there is no folder ${SHARED} with articles.`);
