import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from '../../test/e2e/counts.ts';
import { execute } from '../execute.ts';

/** Runs the tests in a real VS Code in a process of their own. */
export async function runEndToEndTests(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengming-test-'));
  const file = join(folder, 'counts.json');
  try {
    const exitCode = await execute(process.execPath, ['test/e2e/main.ts'], {
      env: { ZHENGMING_TEST_COUNTS: file },
    });
    const counts = await readCounts(file);
    // A run that broke off after its last test has failed, though no test has.
    return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A run that left no counts broke off, which is a failure. */
async function readCounts(file: string): Promise<Counts> {
  try {
    return toCounts(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    console.error('The tests in VS Code left no counts:', error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function toCounts(data: unknown): Counts {
  const { passed, failed, skipped } = Object(data);
  if ([passed, failed, skipped].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    return { passed, failed, skipped };
  }
  const found = JSON.stringify(data);
  throw new Error(`Unexpected counts ${found}, expected numbers passed, failed and skipped`);
}
