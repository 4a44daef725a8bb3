/** Checks the built-in glossary, and prints what there is in it: `npm run audit -- --format json`. */
import { parseArgs } from 'node:util';
import { auditPacks, classify, PROBLEM_CLASSES } from '@zhengming/glossary/audit';
import { readCountsFile } from '@zhengming/glossary/counts';
import { readPackFiles } from '@zhengming/glossary/files';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });

const { packs, problems: reading } = await readPackFiles();
const languages = [...new Set(packs.map((pack) => pack.language))];
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
