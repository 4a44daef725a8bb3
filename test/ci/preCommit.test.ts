import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { lacks } from '../editors/programs.ts';
import { REPOSITORY } from '../support/markdownFiles.ts';
import { readExamples } from './page.ts';
import { createUserRepository, type UserRepository } from './repository.ts';

const HOOKS = join(REPOSITORY, '.pre-commit-hooks.yaml');

test('the hooks install the version that the command has', () => {
  const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'cli/package.json'), 'utf8'));
  const hooks: readonly { readonly entry: string }[] = parse(readFileSync(HOOKS, 'utf8'));
  const entries = hooks.map(({ entry }) => entry);
  assert.deepEqual(
    entries,
    ['check', 'fix'].map((name) => `npx --yes zhengming@${version} ${name}`),
  );
});

describe('pre-commit', { skip: lacks('preCommit') }, () => {
  let repository: UserRepository;
  /** Where the hooks come from, a repository of Git too, and what pre-commit keeps. */
  let place: string;
  let revision: string;

  before(async () => {
    repository = await createUserRepository();
    place = mkdtempSync(join(tmpdir(), 'zhengming-hooks-'));
    copyFileSync(HOOKS, join(place, '.pre-commit-hooks.yaml'));
    const identity = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
    const git = (...args: readonly string[]) =>
      spawnSync('git', [...identity, ...args], { cwd: place, encoding: 'utf8' }).stdout.trim();
    git('init', '--quiet');
    git('add', '.pre-commit-hooks.yaml');
    git('commit', '--quiet', '--message', 'Add the hooks');
    revision = git('rev-parse', 'HEAD');
  });
  after(async () => {
    rmSync(place, { recursive: true, force: true });
    await repository.remove();
  });

  function preCommit(...args: readonly string[]) {
    const env = { PRE_COMMIT_HOME: join(place, '.kept'), PRE_COMMIT_COLOR: 'never' };
    return repository.run('pre-commit', ['run', '--all-files', ...args], { env });
  }

  /** The example, with this repository in the place of the one that it names. */
  function configure(example: string): void {
    const text = example
      .replace(/https:\/\/\S+/u, place)
      .replace(/v\d+\.\d+\.\d+/u, revision)
      .replace(/zhengming@[\d.]+/u, `file:${repository.tarballs[0]}`);
    repository.write('.pre-commit-config.yaml', text);
    repository.commit();
  }

  const [byRepository = '', local = ''] = readExamples('pre-commit', 'yaml');

  test('stops a commit with what is certainly wrong', () => {
    repository.write('a.md', '用库伯内特斯部署。\n');
    repository.write('a.txt', '用库伯内特斯部署。\n');
    configure(byRepository);
    const { status, stdout } = preCommit();
    assert.equal(status, 1);
    assert.match(stdout, /Failed\n[\s\S]*a\.md:1:2 {2}warning {2}Unexpected `库伯内特斯`/u);
    assert.doesNotMatch(stdout, /a\.txt/u);
  });

  test('writes what is certain', () => {
    configure(byRepository.replace(/id: zhengming .*\n.*args:.*\n/u, 'id: zhengming-fix\n'));
    const { status, stdout } = preCommit();
    assert.equal(status, 1, 'files were modified by this hook');
    assert.match(stdout, /files were modified by this hook[\s\S]*a\.md: 1 fixed/u);
    repository.commit();
    assert.equal(preCommit().status, 0);
  });

  test('installs the command by itself, without this repository', () => {
    configure(local);
    const passed = preCommit();
    assert.match(passed.stdout, /Passed/u, passed.stderr + passed.stdout);
    repository.write('b.md', '用库伯内特斯部署。\n');
    repository.commit();
    assert.match(preCommit().stdout, /b\.md:1:2 {2}warning {2}Unexpected `库伯内特斯`/u);
  });
});
