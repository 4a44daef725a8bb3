import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';
import { listWorkspace, WorkspaceList } from '../support/workspaceList.ts';

const WRONG = '我们用开放政策代理。\n';
const RIGHT = '我们用 OPA。\n';

/** A disk in memory that holds very little; `undefined` where this user may not mount one. */
async function mountSmallDisk(context: TestContext): Promise<string | undefined> {
  const folder = await createTemporaryFolder();
  const path = join(folder.path, 'disk');
  await mkdir(path);
  const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path);
  context.after(async () => {
    if (mounted) assert.ok(run('umount', '--lazy', path));
    await folder[Symbol.asyncDispose]();
  });
  return mounted ? path : undefined;
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Leaves no byte free; gives what takes up the room. */
async function fill(disk: string): Promise<string> {
  const path = join(disk, 'filler');
  for (let size = 64 * 1024; size > 0; size -= 1024) {
    if (await writeFile(path, Buffer.alloc(size), { flag: 'a' }).then(isDone, isFull)) return path;
  }
  throw new Error('Unexpected room on the disk, expected it to be full');
}

const isDone = (): boolean => false;

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

describe('a disk that is full', () => {
  test('keeps nothing more, which is said, and what was kept and what is listed stays right', async (t) => {
    const disk = await mountSmallDisk(t);
    if (disk === undefined) return t.skip('this user may not mount a disk');
    await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, 'a.md': WRONG });
    const cacheFolder = `file://${disk}/cache`;
    const options = { cacheFolder };
    assert.deepEqual(await listWorkspace(folder, options), ['a.md 0:3']);
    const filler = await fill(disk);
    await folder.write('b.md', `\n${WRONG}`.repeat(200));
    const plain = await listWorkspace(folder);
    assert.equal(plain.length, 201);
    {
      await using list = await WorkspaceList.open(folder, options);
      await list.untilIs(plain);
      await list.client.until(() =>
        list.client.logged.find((line) => line.includes('cannot be kept')),
      );
    }
    assert.deepEqual(await listWorkspace(folder, options), plain);
    await rm(filler);
    assert.deepEqual(await listWorkspace(folder, options), plain);
    assert.deepEqual(await listWorkspace(folder, options), plain);
  });
});

describe('a folder that vanishes while it is looked through', () => {
  test('leaves nothing in the list, which goes on when the folder is there again', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `${index % 9}/${index}.md`);
    await using folder = await createTemporaryFolder({
      ...NAMES_WORKSPACE,
      ...Object.fromEntries(names.map((name) => [name, WRONG])),
    });
    await using list = await WorkspaceList.open(folder);
    await list.client.until(() => (list.lines().length > 0 ? true : undefined));
    assert.ok(list.lines().length < names.length, 'not all was looked through');
    await rm(folder.path, { recursive: true });
    await list.client.fileDeleted(folder.uri);
    await list.untilIs([]);
    for (const [name, text] of Object.entries(NAMES_WORKSPACE)) await folder.write(name, text);
    await folder.write('a.md', WRONG);
    await list.client.fileCreated(folder.uri);
    await list.untilIs(['a.md 0:3']);
  });
});

/** A repository with two branches that differ in 3,000 files: a third each written anew, gone and new. */
async function createBranches(folder: TemporaryFolder): Promise<readonly string[]> {
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
    assert.ok(run('git', '-C', folder.path, ...identity, ...args), args.join(' '));
  };
  const names = Array.from(
    { length: 4000 },
    (_, index) => `${index % 20}/${index % 7}/${index}.md`,
  );
  const write = async (wanted: (index: number) => string | undefined): Promise<void> => {
    for (const [index, name] of names.entries()) {
      const text = wanted(index);
      if (text !== undefined) await folder.write(name, text);
      else await rm(join(folder.path, name), { force: true });
    }
  };
  await rm(join(folder.path, '.git'), { recursive: true });
  git('init', '--quiet', '--initial-branch', 'one');
  await write((index) => (index % 4 === 2 ? undefined : index % 5 === 0 ? RIGHT : WRONG));
  git('add', '--all');
  git('commit', '--quiet', '--message', 'One');
  git('checkout', '--quiet', '-b', 'two');
  await write((index) => {
    if (index % 4 === 0) return `\n\n${WRONG}${WRONG}`;
    if (index % 4 === 1) return undefined;
    return index % 5 === 0 && index % 4 === 3 ? RIGHT : WRONG;
  });
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Two');
  return names;
}

describe('a checkout that changes 3,000 files', () => {
  for (const told of ['all', 'half'] as const) {
    test(`ends with the list of a fresh start, ${told} of them being told of`, async () => {
      await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
      const names = await createBranches(folder);
      const uris = names
        .filter((_, index) => told === 'all' || index % 2 === 0)
        .map((name) => folder.uriOf(name));
      await using list = await WorkspaceList.open(folder);
      await list.untilIs(await listWorkspace(folder));
      const first = list.lines();
      assert.ok(run('git', '-C', folder.path, 'checkout', '--quiet', 'one'));
      await list.client.fileChanged(...uris);
      const fresh = await listWorkspace(folder);
      await list.untilIs(fresh);
      assert.notDeepEqual(fresh, first);
      // There and back before anything of it was looked at.
      for (const branch of ['two', 'one', 'two']) {
        assert.ok(run('git', '-C', folder.path, 'checkout', '--quiet', branch));
        await list.client.fileChanged(...uris);
      }
      await list.untilIs(first);
    });
  }
});
