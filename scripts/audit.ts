/**
 * Checks the built-in glossary, and prints what there is in it: `npm run audit -- --format json`.
 *
 * `npm run audit -- --read 20 --seed 1` prints in place of that twenty entries at random, for reading.
 */
import { parseArgs } from 'node:util';
import {
  auditPacks,
  classify,
  describeEntry,
  drawEntries,
  PROBLEM_CLASSES,
} from '@zhengming/glossary/audit';
import { readCountsFile } from '@zhengming/glossary/counts';
import { readPackFiles } from '@zhengming/glossary/files';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    read: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const { packs, problems: reading } = await readPackFiles();
const languages = [...new Set(packs.map((pack) => pack.language))];
if (values.read !== undefined) await readSome(toNumber(values.read), toNumber(values.seed));
else await check();

/** @throws where it is not a whole number */
function toNumber(value: string): number {
  if (/^\d+$/u.test(value)) return Number(value);
  throw new Error(`Unexpected \`${value}\`, expected a whole number`);
}

/** Prints entries at random, from the packs of each language so many. */
async function readSome(count: number, seed: number): Promise<void> {
  for (const language of languages) {
    const { counts } = await readCountsFile(language);
    const entries = packs
      .filter((pack) => pack.language === language)
      .flatMap((pack) => pack.entries);
    for (const entry of drawEntries(entries, { seed, count })) {
      console.log(`${describeEntry(entry, counts)}\n`);
    }
  }
}

/** Prints the problems and the figures. */
async function check(): Promise<void> {
  const audits = await Promise.all(
    languages.map(async (language) => {
      const own = packs.filter((pack) => pack.language === language);
      return auditPacks(own, await readCountsFile(language));
    }),
  );
  const sum = (key: 'names' | 'renderings' | 'conditional' | 'seen' | 'background'): number =>
    audits.reduce((total, audit) => total + audit[key], 0);
  const problems = [...reading.map(classify), ...audits.flatMap((audit) => audit.problems)];
  const figures = {
    packs: packs.length,
    names: sum('names'),
    renderings: sum('renderings'),
    conditional: sum('conditional'),
    seen: sum('seen'),
    background: sum('background'),
  };

  if (values.format === 'json') {
    const classes = Object.keys(PROBLEM_CLASSES).map((name) => [
      name,
      problems.filter((problem) => problem.class === name).length,
    ]);
    const report = { ...figures, classes: Object.fromEntries(classes), problems };
    console.log(JSON.stringify(report, null, 2));
  } else {
    for (const { origin, message, class: kind } of problems) {
      console.log(`glossary/${origin.file}:${origin.line}:${origin.column}: ${message} (${kind})`);
    }
    const { names, renderings, conditional, seen, background } = figures;
    console.log(
      `${names} names, ${renderings} wrong renderings, ${conditional} of them by evidence,`,
    );
    console.log(`${seen} seen in machine translations, ${background} in those by people,`);
    console.log(`${problems.length} problems`);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
}
