import { glob } from 'node:fs/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { Counts } from '../../test/e2e/counts.ts';
import { REPOSITORY } from '../repository.ts';

/** A test that takes longer hangs, and fails. */
const TEST_LIMIT_MS = 120_000;

/** Ends a file whose tests left something open, and all after it, as failures. */
const RUN_LIMIT_MS = 1_200_000;

/** Runs the tests that need no editor, each file in a process of its own, and prints them as they end. */
export async function runNodeTests(): Promise<Counts> {
  let counts: Counts | undefined;
  const files = await findTests();
  const events = run({
    files,
    cwd: REPOSITORY,
    concurrency: true,
    timeout: TEST_LIMIT_MS,
    signal: AbortSignal.timeout(RUN_LIMIT_MS),
  });
  events.on('test:summary', (summary) => {
    if (summary.file === undefined) counts = toCounts(summary.counts);
  });
  for await (const text of events.compose(spec)) process.stdout.write(text);
  if (counts) return counts;
  throw new Error('Unexpected end of the tests, expected a summary');
}

async function findTests(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('test/**/*.test.ts', {
    cwd: REPOSITORY,
    exclude: ['test/e2e/**'],
  })) {
    files.push(file);
  }
  return files.sort();
}

interface NodeCounts {
  readonly tests: number;
  readonly passed: number;
  readonly skipped: number;
  readonly todo: number;
}

/** What neither passed nor was left out has failed, a cancelled test too. */
function toCounts({ tests, passed, skipped, todo }: NodeCounts): Counts {
  return { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
}
