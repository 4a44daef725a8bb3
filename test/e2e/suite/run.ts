import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import type { Counts } from '../counts.ts';

const TEST_LIMIT_MS = 60_000;

function run(mocha: Mocha): Promise<Counts> {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed, skipped: pending });
    });
  });
}

/**
 * Runs mocha tests inside of VS Code. `define` loads the files that define them. Writes the counts
 * as JSON to the file that `ZHENGMING_TEST_COUNTS` names; runs only those whose title holds
 * `ZHENGMING_TEST_GREP`, where that is set. Rejects when a test fails.
 */
export async function runSuite(define: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TEST_LIMIT_MS, reporter: 'spec' });
  const { ZHENGMING_TEST_GREP: wanted } = process.env;
  if (wanted) mocha.grep(wanted);
  // What `import { it } from 'mocha'` stands for is set by this event.
  mocha.suite.emit('pre-require', {}, '', mocha);
  await define();
  const counts = await run(mocha);
  const file = process.env.ZHENGMING_TEST_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed.`);
}
