import { glob } from 'node:fs/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { Counts } from '../../test/e2e/counts.ts';
import { REPOSITORY } from '../repository.ts';

/** Runs the tests that need no editor, each file in a process of its own, and prints them as they end. */
export async function runNodeTests(): Promise<Counts> {
  let counts: Counts | undefined;
  const events = run({ files: await findTests(), cwd: REPOSITORY, concurrency: true });
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
