import { join, resolve } from 'node:path';
import { UsageError } from '../../commands/usageError.ts';
import type { Found } from '../walk.ts';
import { type Changes, readDiff } from './changes.ts';
import { createGit, type Git } from './git.ts';

/** Keeps the files that changed since a revision, each with the lines that did. @throws {UsageError} */
export async function keepChanged(
  found: Iterable<Found>,
  revision: string,
  folder: string,
): Promise<Iterable<Found>> {
  const git = createGit(folder);
  const top = resolve(folder, (await git('rev-parse', '--show-cdup')).trim());
  const changes = await findChanges(git, revision, top);
  return keep(found, (path) => changes.get(path));
}

function* keep(found: Iterable<Found>, changesOf: Changes['get']): Generator<Found> {
  for (const one of found) {
    if (one.kind === 'trouble') {
      yield one;
      continue;
    }
    const changed = changesOf(one.file.path);
    if (changed) yield { kind: 'file', file: { ...one.file, changed } };
  }
}

/** What changed in the working tree, by absolute path. */
async function findChanges(git: Git, revision: string, top: string): Promise<Changes> {
  const base = await findBase(git, revision);
  const diff = ['diff', '--raw', '-z', '--patch', '--unified=0', '--no-color', '--no-ext-diff'];
  const [changed, untracked] = await Promise.all([
    git(...diff, '--no-textconv', '--text', '--find-renames', '--ignore-submodules', base, '--'),
    git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/'),
  ]);
  const changes = new Map([...readDiff(changed)].map(([path, lines]) => [join(top, path), lines]));
  const whole = [{ first: 1, last: Number.MAX_SAFE_INTEGER }];
  for (const path of untracked.split('\0')) if (path !== '') changes.set(join(top, path), whole);
  return changes;
}

/** Where the work left the revision: what others changed there meanwhile is not the work's. */
async function findBase(git: Git, revision: string): Promise<string> {
  const commit = await git(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  )
    .then((text) => text.trim())
    .catch(() => undefined);
  if (commit === undefined) {
    const expected = 'a revision that is there (in CI, a checkout with all of the history)';
    throw new UsageError(`Unexpected \`--since ${revision}\`, expected ${expected}`);
  }
  return git('merge-base', commit, 'HEAD').then(
    (text) => text.trim(),
    () => commit,
  );
}
