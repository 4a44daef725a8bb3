import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { addCounts, type Counts, NO_TESTS } from '../counts.ts';
import { e2e } from '../paths.ts';

const FILES = [
  'reader.test.ts',
  'glossary.test.ts',
  'terminology.test.ts',
  'status.test.ts',
  'walkthrough.test.ts',
  'chinese.test.ts',
  'trust.test.ts',
  'manyProblems.test.ts',
  'review.test.ts',
  'completion.test.ts',
  'keyboard.test.ts',
  'ignore.test.ts',
];

const PASSED: Counts = { ...NO_TESTS, passed: 1 };
const FAILED: Counts = { ...NO_TESTS, failed: 1 };
const SKIPPED: Counts = { ...NO_TESTS, skipped: 1 };

/** Runs the tests that look at the workbench as a reader does, one after the other. */
export async function runReaderTests(): Promise<Counts> {
  const events = run({
    files: FILES.map((file) => path.join(e2e, 'ui', file)),
    isolation: 'none',
    concurrency: false,
  });
  let counts = NO_TESTS;
  events.on('test:pass', ({ skip }) => {
    counts = addCounts(counts, skip === undefined ? PASSED : SKIPPED);
  });
  events.on('test:fail', () => {
    counts = addCounts(counts, FAILED);
  });
  const report = events.compose(spec);
  for await (const text of report) process.stdout.write(text);
  return counts;
}
