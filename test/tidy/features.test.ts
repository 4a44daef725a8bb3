import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFeatures } from '../../scripts/generate/features.ts';
import { FEATURES } from '../e2e/features.ts';
import { REPOSITORY } from '../support/markdownFiles.ts';

const E2E = join(REPOSITORY, 'test/e2e');

/** The files that name the files of tests that are run, by folder. */
const RUNNERS = {
  ui: ['run.ts'],
  suite: ['development.ts', 'packaged.ts', 'web.ts'],
} as const;

function read(...names: readonly string[]): string {
  return readFileSync(join(REPOSITORY, ...names), 'utf8');
}

/** The texts of the tests in a real VS Code that are run. */
function runTests(): readonly string[] {
  return Object.entries(RUNNERS).flatMap(([folder, runners]) => {
    const run = runners.map((runner) => read('test/e2e', folder, runner)).join('\n');
    return readdirSync(join(E2E, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => {
        assert.ok(run.includes(name), `Unexpected test ${folder}/${name} that nothing runs`);
        return read('test/e2e', folder, name);
      });
  });
}

test('each feature that the READMEs list is shown by tests in a real VS Code', () => {
  const shown = runTests().flatMap((text) =>
    [...text.matchAll(/(?:test|describe)\(showing\('(\w+)'\)/gu)].map(([, feature]) => feature),
  );
  assert.deepEqual([...new Set(shown)].sort(), Object.keys(FEATURES).sort());
});

test('the READMEs list the features that the tests show, and no others', () => {
  for (const [file, language] of [
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ] as const) {
    assert.equal(read(file), withFeatures(read(file), language), `npm run generate: ${file}`);
  }
});
