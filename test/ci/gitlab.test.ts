import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { readExamples } from './page.ts';
import { createUserRepository, type UserRepository } from './repository.ts';

interface Job {
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: { readonly codequality: string } };
}

describe('the job for GitLab', () => {
  let repository: UserRepository;
  const job: Job = parse(readExamples('GitLab', 'yaml')[0] ?? '').names;

  before(async () => {
    repository = await createUserRepository();
  });
  after(() => repository.remove());

  /** As a runner does: until the first command that fails. */
  function runJob(): { readonly status: number | null; readonly report: readonly unknown[] } {
    const { status } = repository.run('bash', ['-e', '-c', job.script.join('\n')]);
    const path = join(repository.folder, job.artifacts.reports.codequality);
    return { status, report: JSON.parse(readFileSync(path, 'utf8')) };
  }

  test('fails where there are findings, and leaves its report all the same', () => {
    repository.write('a.md', '用库伯内特斯部署。\n');
    const { status, report } = runJob();
    assert.equal(status, 1);
    assert.equal(report.length, 1);
    assert.deepEqual(Object(report[0]).location, { path: 'a.md', lines: { begin: 1, end: 1 } });
    assert.equal(job.artifacts.when, 'always');
  });

  test('passes where there are none, with an empty report', () => {
    repository.write('a.md', '用 Kubernetes 部署。\n');
    assert.deepEqual(runJob(), { status: 0, report: [] });
  });
});
