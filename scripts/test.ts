import { parseArgs } from 'node:util';
import { addCounts, type Counts, NO_TESTS } from '../test/e2e/counts.ts';
import { installPrograms } from '../test/editors/programs.ts';
import { execute } from './execute.ts';
import { runEndToEndTests } from './test/endToEnd.ts';
import { runNodeTests } from './test/nodeTests.ts';

const ONE_FAILURE: Counts = { ...NO_TESTS, failed: 1 };

/**
 * Builds, then runs every test; with `--no-e2e` all but those in VS Code, and those with programs that would
 * have to be installed.
 */
async function runAll(withEndToEnd: boolean): Promise<Counts> {
  if ((await execute('npm', ['run', '--silent', 'build'])) !== 0) {
    console.error('The build failed.');
    return ONE_FAILURE;
  }
  if (withEndToEnd) installPrograms();
  const counts = await runNodeTests();
  return withEndToEnd ? addCounts(counts, await runEndToEndTests()) : counts;
}

const { values } = parseArgs({ options: { 'no-e2e': { type: 'boolean', default: false } } });
const { passed, failed, skipped } = await runAll(!values['no-e2e']);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
