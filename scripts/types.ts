import { join } from 'node:path';
import { execute } from './execute.ts';
import { REPOSITORY } from './repository.ts';

/** Every folder with compiler settings of its own: what may be used differs from one to the next. */
const PROJECTS = [
  'core',
  'glossary',
  'server',
  'server/src/node',
  'server/src/browser',
  'client',
  'cli',
  'cli/src/report/page',
  'plugins/remark-lint-zhengming',
  'plugins/textlint-rule-zhengming',
  'scripts',
  'test',
  'bench',
];

// The types of the built-in packs are made by the build.
if ((await execute(process.execPath, ['glossary/src/build.ts'])) !== 0) process.exit(1);

const compiler = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
const failed: string[] = [];
for (const project of PROJECTS) {
  const exitCode = await execute(process.execPath, [compiler, '--project', project]);
  if (exitCode !== 0) failed.push(project);
}
console.log(
  failed.length > 0
    ? `Types: errors in ${failed.join(', ')}`
    : `Types: no errors in ${PROJECTS.length} projects`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
