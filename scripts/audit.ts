import { parseArgs } from 'node:util';
import { auditPacks } from '@zhengming/glossary/audit';
import { readPackFiles } from '@zhengming/glossary/files';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });

const { packs, problems: reading } = await readPackFiles();
const languages = [...new Set(packs.map((pack) => pack.language))];
const audits = languages.map((language) =>
  auditPacks(packs.filter((pack) => pack.language === language)),
);
const names = audits.reduce((sum, audit) => sum + audit.names, 0);
const renderings = audits.reduce((sum, audit) => sum + audit.renderings, 0);
const problems = [...reading, ...audits.flatMap((audit) => audit.problems)];

if (values.format === 'json') {
  console.log(JSON.stringify({ names, renderings, problems }, null, 2));
} else {
  for (const { origin, message } of problems) {
    console.log(`glossary/${origin.file}:${origin.line}:${origin.column}: ${message}`);
  }
  console.log(`${names} names, ${renderings} wrong renderings, ${problems.length} problems`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
