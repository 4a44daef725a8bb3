import { writeFileSync } from 'node:fs';
import { buildExtension } from './build.ts';
import { addCounts, type Counts } from './counts.ts';
import { standIn } from './paths.ts';
import { runSuites } from './runTests.ts';
import { setUp } from './setup.ts';
import { runReaderTests } from './ui/run.ts';
import { runWebTests } from './web/run.ts';

/**
 * Installs what is missing, builds the extension and runs all tests in a real VS Code: those that
 * use its interface for extensions, and those that look at it as a reader does.
 *
 * VS Code comes from npm; where `VSCODE_EXECUTABLE` is set, the former run in that one, and where it
 * is set to nothing, in the latest version, downloaded.
 */
async function runAll(): Promise<Counts> {
  setUp();
  buildExtension();
  process.env.VSCODE_EXECUTABLE ??= standIn;
  const counts = addCounts(await runSuites(), await runWebTests());
  return addCounts(counts, await runReaderTests());
}

const counts = await runAll();
const file = process.env.ZHENGMING_TEST_COUNTS;
if (file) writeFileSync(file, JSON.stringify(counts));
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
