/**
 * Keeps what readers say of drawn articles, without a word of the articles.
 *
 * `npm run labels -- import SET FILE...` checks the labels that readers wrote against the articles of a draw
 * and keeps them; `judge SET` prints the findings that no label and no verdict speaks of, for a fresh reader
 * to fill in; `verdicts SET SHEET` keeps the verdicts of such a sheet.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { importLabels } from './eval/importLabels.ts';
import { toJsonLines } from './eval/jsonLines.ts';
import { createEvaluatedLinter } from './eval/linter.ts';
import { lintSet } from './eval/report.ts';
import { readSet } from './eval/set.ts';
import { inProject, SHARED } from './eval/shared.ts';
import { readSheet, renderSheet, SHEET_GUIDE } from './eval/sheet.ts';
import { addVerdicts, keepUnjudged } from './eval/unjudged.ts';

const USAGE = 'import SET FILE... or judge SET or verdicts SET SHEET';

async function writeLines(path: string, items: readonly object[]): Promise<void> {
  const file = inProject(path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, toJsonLines(items));
  console.log(`${items.length} in test/corpus/${path}`);
}

/** Prints what no label and no verdict speaks of. */
async function printUnjudged(name: string): Promise<void> {
  const linter = await createEvaluatedLinter({ isUnlisted: false });
  const { linted } = lintSet(linter, await readSet(name));
  console.log(`# Findings without a label in ${name}\n\n${SHEET_GUIDE}\n`);
  console.log(renderSheet(linted.map(keepUnjudged), linter.glossary.entries));
}

async function keepVerdicts(name: string, sheet: string): Promise<void> {
  const { articles } = await readSet(name);
  const verdicts = readSheet(await readFile(sheet, 'utf8'));
  await writeLines(`verdicts/${name}.jsonl`, addVerdicts(articles, verdicts));
}

async function main([command, name, ...files]: readonly string[]): Promise<void> {
  const [file] = files;
  if (command === 'import' && name && file) {
    await writeLines(`labels/${name}.jsonl`, await importLabels(name, files));
  } else if (command === 'judge' && name && !file) {
    await printUnjudged(name);
  } else if (command === 'verdicts' && name && file && files.length === 1) {
    await keepVerdicts(name, file);
  } else {
    console.error(`Unexpected arguments, expected ${USAGE}`);
    process.exitCode = 2;
  }
}

if (existsSync(SHARED)) await main(parseArgs({ allowPositionals: true }).positionals);
else console.log(`Nothing to label: there is no folder ${SHARED} with articles.`);
