/**
 * Scores the linter on labelled articles, and counts how much it finds in what people translated.
 *
 * `npm run eval` prints figures by confidence and by rule on the development set, what was missed and why,
 * and what changed since the recorded run. `--set NAME` scores another set, `--list fp|fn|wrong` prints what
 * went wrong, `--list human` the findings in what people translated, `--unlisted` lints by the names alone,
 * without the renderings that the packs list, `--optional` by the rules that are off by default too,
 * `--record` records the run.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Linter } from '@zhengming/core';
import { lintHuman, measureHuman } from './eval/human.ts';
import { createEvaluatedLinter } from './eval/linter.ts';
import { LISTS, renderList } from './eval/list.ts';
import {
  compare,
  type Measured,
  type Recorded,
  readRecorded,
  toMeasured,
  writeRecorded,
} from './eval/record.ts';
import { lintSet, toRows } from './eval/report.ts';
import { DEVELOPMENT_SET, readSet } from './eval/set.ts';
import { SHARED } from './eval/shared.ts';
import { renderSheet } from './eval/sheet.ts';
import { renderMeasured, renderMisses, renderRows } from './eval/table.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: DEVELOPMENT_SET },
    list: { type: 'string' },
    optional: { type: 'boolean', default: false },
    unlisted: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});

/** Prints the figures of a label set. */
async function scoreSet(linter: Linter, name: string): Promise<Measured> {
  const set = lintSet(linter, await readSet(name));
  const rows = toRows(set);
  console.log(`# ${name}: ${set.linted.length} articles\n`);
  console.log(`${renderRows(rows)}\n\n${renderMisses(set.missed)}\n`);
  return toMeasured(rows);
}

/** Prints how much is found in what people translated. */
async function scoreHuman(linter: Linter): Promise<Measured> {
  const measured = measureHuman(await lintHuman(linter));
  console.log(`# Translations by people\n\n${renderMeasured(measured)}\n`);
  return measured;
}

/** Prints what differs from the recorded run. */
function printChanges(recorded: Recorded, run: Recorded): void {
  console.log('# Since the recorded run\n');
  for (const [key, measured] of Object.entries(run)) {
    const changes = compare(recorded[key], measured);
    if (changes.length === 0) console.log(`${key}: no change`);
    for (const change of changes) console.log(`${key}: ${change}`);
  }
}

async function printList(linter: Linter, list: string): Promise<void> {
  const known = LISTS.find((one) => one === list);
  if (known) {
    const set = lintSet(linter, await readSet(values.set));
    for (const line of renderList(set, known)) console.log(line);
  } else if (list === 'human') {
    const folders = await lintHuman(linter);
    console.log(
      renderSheet(
        folders.flatMap(({ linted }) => linted),
        linter.glossary.entries,
      ),
    );
  } else {
    const expected = [...LISTS, 'human'].join(' or ');
    console.error(`Unexpected \`--list ${list}\`, expected ${expected}`);
    process.exitCode = 2;
  }
}

async function evaluate(): Promise<void> {
  const linter = await createEvaluatedLinter({
    isUnlisted: values.unlisted,
    hasOptional: values.optional,
  });
  if (values.list !== undefined) return printList(linter, values.list);
  const way = `${values.optional ? ', all rules' : ''}${values.unlisted ? ', unlisted' : ''}`;
  const run = {
    [`${values.set}${way}`]: await scoreSet(linter, values.set),
    [`human${way}`]: await scoreHuman(linter),
  };
  const recorded = await readRecorded();
  printChanges(recorded, run);
  if (values.record) await writeRecorded({ ...recorded, ...run });
}

if (existsSync(SHARED)) await evaluate();
else console.log(`Nothing to evaluate: there is no folder ${SHARED} with labelled articles.`);
