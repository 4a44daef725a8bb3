import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { REPOSITORY } from '../../support/markdownFiles.ts';
import { createFolder } from '../zhengming.ts';
import { checkSample } from './samples.ts';

/** What the compiler says of a value where a report is expected, by types that others wrote. */
async function checkTypes(folder: string, report: string): Promise<string> {
  const source = `import type { Issue } from 'codeclimate-types';\nexport const report: Issue[] = ${report};\n`;
  await writeFile(join(folder, 'report.ts'), source);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules')).catch(() => {});
  const compiler = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--types', '', 'report.ts'];
  return promisify(execFile)(process.execPath, [compiler, ...options], { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  );
}

describe('--format gitlab', () => {
  test('is a list of issues of Code Climate', async (t) => {
    const { ended, findings } = await checkSample(t, 'gitlab');
    const folder = await createFolder(t, {});
    assert.equal(await checkTypes(folder, ended.stdout), '');
    assert.match(await checkTypes(folder, '[{ "type": "issue" }]'), /check_name/u);
    const issues: readonly Issue[] = JSON.parse(ended.stdout);
    assert.deepEqual(
      issues.map(({ location }) => [location.path, location.lines.begin]),
      findings.map(({ file, line }) => [file, line]),
    );
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, findings.length);
    for (const { description } of issues) assert.doesNotMatch(description, /[\r\n]/u);
  });

  test('is an empty list where nothing is found', async (t) => {
    const { ended } = await checkSample(t, 'gitlab', '--max', '0');
    assert.deepEqual(JSON.parse(ended.stdout), []);
  });
});

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}
