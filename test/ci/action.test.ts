import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { parse } from 'yaml';
import type { Ran } from '../package/install.ts';
import { REPOSITORY } from '../support/markdownFiles.ts';
import { readExamples } from './page.ts';
import { createUserRepository, type UserRepository } from './repository.ts';

const SOURCE = readFileSync(join(REPOSITORY, 'action.yml'), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Step {
  readonly run: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly 'working-directory': string;
}

const ACTION: Action = parse(SOURCE);

/** What `${{ … }}` can be in the action: a path through its contexts, and nothing where that ends early. */
function evaluate(text: string, contexts: Readonly<Record<string, unknown>>): string {
  return text.replace(/\$\{\{ *([\w.-]+) *\}\}/gu, (_, path: string) => {
    const value = path.split('.').reduce<unknown>((at, key) => Object(at)[key], contexts);
    return value === undefined ? '' : String(value);
  });
}

/** Does what a runner does with the action, in a repository. */
function runAction(
  repository: UserRepository,
  given: Readonly<Record<string, string>>,
  github: unknown = {},
): Ran {
  const inputs = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, input]) => [
      name,
      given[name] ?? evaluate(input.default, { github }),
    ]),
  );
  const [step, ...others] = ACTION.runs.steps;
  assert.ok(step && others.length === 0 && step.shell === 'bash');
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => [name, evaluate(value, { inputs })]),
  );
  const bash = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run];
  const folder = evaluate(step['working-directory'], { inputs });
  return repository.run('bash', bash, { env, folder });
}

describe('the action', () => {
  let repository: UserRepository;
  let own: Readonly<Record<string, string>>;
  let base: string;

  before(async () => {
    repository = await createUserRepository();
    own = { package: `file:${repository.tarballs[0]}` };
    repository.write('old.md', '用库伯内特斯部署。\n');
    base = repository.commit();
    repository.write('new, with a comma.md', '我们用库伯内特斯部署。\n');
    repository.commit();
  });
  after(() => repository.remove());

  test('and the workflows on the page are valid, says action-validator', () => {
    assert.deepEqual(validateAction(SOURCE).errors, []);
    const workflows = readExamples('GitHub', 'yaml');
    assert.equal(workflows.length, 3);
    for (const workflow of workflows) assert.deepEqual(validateWorkflow(workflow).errors, []);
    assert.notDeepEqual(validateAction(SOURCE.replace('composite', 'compost')).errors, []);
  });

  test('installs the version that the command has, as all examples do', () => {
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'cli/package.json'), 'utf8'));
    const page = readFileSync(join(REPOSITORY, 'docs/ci.md'), 'utf8');
    const versions = page.match(/(?<=zhengming(?:@|-)|v)\d+\.\d+\.\d+/gu);
    assert.deepEqual(new Set(versions), new Set([version]));
    assert.equal(ACTION.inputs.package?.default, `zhengming@${version}`);
  });

  test('annotates all where there is no pull request, and fails', () => {
    const { status, stdout, stderr } = runAction(repository, own);
    assert.equal(status, 1, stderr);
    const lines = stdout.trim().split('\n');
    assert.equal(lines.length, 2);
    assert.match(
      lines[0] ?? '',
      /^::warning .*file=new%2C with a comma\.md,line=1,endLine=1,col=4/u,
    );
    assert.match(lines[1] ?? '', /^::warning .*file=old\.md,line=1.*::Unexpected `库伯内特斯`/u);
  });

  test('annotates what a pull request changes', () => {
    const github = { event: { pull_request: { base: { sha: base } } } };
    const { status, stdout } = runAction(repository, own, github);
    assert.equal(status, 1);
    assert.deepEqual(stdout.match(/file=[^.]*/gu), ['file=new%2C with a comma']);
  });

  test('fetches what a checkout without history lacks', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'zhengming-shallow-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const url = `file://${repository.folder}`;
    assert.equal(repository.run('git', ['clone', '--quiet', '--depth=1', url, folder]).status, 0);
    const github = { event: { pull_request: { base: { sha: base } } } };
    const inputs = { ...own, 'working-directory': folder };
    const shallow = { ...repository, run: createRun(repository, folder) };
    const { status, stdout, stderr } = runAction(shallow, inputs, github);
    assert.equal(status, 1, stderr);
    assert.deepEqual(stdout.match(/file=[^.]*/gu), ['file=new%2C with a comma']);
  });

  test('takes paths one a line, and fails for what it is told to', () => {
    const paths = 'new, with a comma.md\n\n';
    const never = runAction(repository, { ...own, paths, 'fail-on': 'never', format: 'json' });
    assert.equal(never.status, 0, never.stderr);
    const files = JSON.parse(never.stdout).map(({ file }: { file: string }) => file);
    assert.deepEqual(files, ['new, with a comma.md']);
  });

  test('takes no input for code', () => {
    const paths = '$(touch run.md); `touch run.md` && touch run.md';
    const { status, stderr } = runAction(repository, { ...own, paths });
    assert.equal(status, 2);
    assert.match(stderr, /expected a file or a folder that is there/u);
    assert.doesNotMatch(repository.run('ls', []).stdout, /run\.md/u);
  });
});

/** The same programs in another folder, which is absolute. */
function createRun({ run }: UserRepository, folder: string): UserRepository['run'] {
  return (command, args, options) =>
    run('env', ['-C', folder, command, ...args], {
      ...options,
      folder: '',
    });
}
