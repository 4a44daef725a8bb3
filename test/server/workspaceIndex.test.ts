import assert from 'node:assert/strict';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';
import { listWorkspace, WorkspaceList } from '../support/workspaceList.ts';

const WRONG = '我们用开放政策代理。\n';
const RIGHT = '我们用 Open Policy Agent。\n';

describe('the list of the whole workspace', () => {
  test('holds the findings of files that are not open, wherever they stand', async () => {
    await using folder = await createTemporaryFolder({
      ...NAMES_WORKSPACE,
      'a.md': WRONG,
      'deep/er/b.markdown': WRONG,
      'right.md': RIGHT,
      'c.txt': WRONG,
    });
    assert.deepEqual(await listWorkspace(folder), ['a.md 0:3', 'deep/er/b.markdown 0:3']);
  });

  test('leaves out what Git ignores, what the editor hides and what is excluded', async () => {
    await using folder = await createTemporaryFolder({
      ...NAMES_WORKSPACE,
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'built/\n*.tmp.md\n!kept.tmp.md\n',
      'built/a.md': WRONG,
      'a.tmp.md': WRONG,
      'kept.tmp.md': WRONG,
      'sub/.gitignore': '!b.tmp.md\n/only-here.md\n',
      'sub/b.tmp.md': WRONG,
      'sub/only-here.md': WRONG,
      'only-here.md': WRONG,
      'hidden/a.md': WRONG,
      'node_modules/x/a.md': WRONG,
      'drafts/zhengming.yaml': 'exclude: ["*.md"]\n',
      'drafts/a.md': WRONG,
    });
    const settings = { 'files.exclude': { hidden: true, 'only-here.md': false } };
    const listed = await listWorkspace(folder, { settings });
    assert.deepEqual(listed, ['kept.tmp.md 0:3', 'only-here.md 0:3', 'sub/b.tmp.md 0:3']);
  });

  test('follows links, but not round in a circle', async () => {
    await using outside = await createTemporaryFolder({ 'far.md': WRONG });
    await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, 'a.md': WRONG });
    await symlink(folder.path, join(folder.path, 'circle'));
    await symlink(outside.path, join(folder.path, 'out'));
    await symlink(outside.path, join(folder.path, 'out-again'));
    await symlink(join(folder.path, 'nowhere'), join(folder.path, 'dead.md'));
    assert.deepEqual(await listWorkspace(folder), ['a.md 0:3', 'out/far.md 0:3']);
  });

  test('is the same with the results of an earlier session, and with a damaged file of them', async () => {
    await using cache = await createTemporaryFolder({});
    await using folder = await createTemporaryFolder({
      ...NAMES_WORKSPACE,
      'a.md': WRONG,
      'b.md': RIGHT,
    });
    const options = { cacheFolder: cache.uri };
    const first = await listWorkspace(folder, options);
    assert.deepEqual(await listWorkspace(folder, options), first);
    await folder.write('b.md', WRONG);
    const second = [...first, 'b.md 0:3'];
    assert.deepEqual(await listWorkspace(folder, options), second);
    await cache.write('workspace-index.jsonl', 'nothing of the kind\n');
    assert.deepEqual(await listWorkspace(folder, options), second);
    await cache.write('workspace-index.jsonl', '');
    assert.deepEqual(await listWorkspace(folder, options), second);
  });

  test('is complete where nothing can be kept, and says so', async () => {
    await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, 'a.md': WRONG });
    const cacheFolder = `${folder.uri}/a.md/no-folder`;
    await using list = await WorkspaceList.open(folder, { cacheFolder });
    await list.untilIs(['a.md 0:3']);
    await list.client.until(() =>
      list.client.logged.find((line) => line.includes('cannot be kept')),
    );
  });

  test('says which file cannot be read, and lists it once it can', async (t) => {
    if (process.getuid?.() === 0) return t.skip('nothing is unreadable for root');
    await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, 'a.md': WRONG });
    await chmod(join(folder.path, 'a.md'), 0);
    await using list = await WorkspaceList.open(folder);
    await list.untilIs(['a.md 0:0 Unexpected lack of permission']);
  });

  test('says which file is no text', async () => {
    await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, 'b.md': WRONG });
    await writeFile(join(folder.path, 'a.md'), Buffer.from([0x61, 0xff, 0x62]));
    await using list = await WorkspaceList.open(folder);
    await list.untilIs(['a.md 0:0 Unexpected byte 0xff', 'b.md 0:3']);
    await folder.write('a.md', WRONG);
    await list.client.fileChanged(folder.uriOf('a.md'));
    await list.untilIs(['a.md 0:3', 'b.md 0:3']);
  });
});

describe('the list follows', () => {
  test('files that are written, come and go, and folders with them', async () => {
    await using folder = await createTemporaryFolder({
      ...NAMES_WORKSPACE,
      'a.md': RIGHT,
      'x/b.md': WRONG,
    });
    await using list = await WorkspaceList.open(folder);
    await list.untilIs(['x/b.md 0:3']);
    await folder.write('a.md', WRONG);
    await list.client.fileChanged(folder.uriOf('a.md'));
    await list.untilIs(['a.md 0:3', 'x/b.md 0:3']);
    await folder.write('new.md', WRONG);
    await list.client.fileCreated(folder.uriOf('new.md'));
    await list.untilIs(['a.md 0:3', 'new.md 0:3', 'x/b.md 0:3']);
    await rename(join(folder.path, 'x'), join(folder.path, 'y'));
    await list.client.fileDeleted(folder.uriOf('x'));
    await list.client.fileCreated(folder.uriOf('y'));
    await list.untilIs(['a.md 0:3', 'new.md 0:3', 'y/b.md 0:3']);
    await rm(join(folder.path, 'a.md'));
    await list.client.fileDeleted(folder.uriOf('a.md'));
    await list.untilIs(['new.md 0:3', 'y/b.md 0:3']);
  });

  test('an open document rather than its file, and the file again once it is closed', async () => {
    await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, 'a.md': WRONG });
    await using list = await WorkspaceList.open(folder);
    const uri = folder.uriOf('a.md');
    await list.untilIs(['a.md 0:3']);
    await list.client.open(uri, `\n${WRONG}`);
    await list.untilIs(['a.md 1:3']);
    await list.client.close(uri);
    await list.untilIs(['a.md 0:3']);
  });

  test('the configuration', async () => {
    await using folder = await createTemporaryFolder({
      ...NAMES_WORKSPACE,
      'a.md': WRONG,
      'x/b.md': WRONG,
    });
    await using list = await WorkspaceList.open(folder);
    await list.untilIs(['a.md 0:3', 'x/b.md 0:3']);
    await folder.write('x/zhengming.yaml', 'entries: { open-policy-agent: off }\n');
    await list.client.fileCreated(folder.uriOf('x/zhengming.yaml'));
    await list.untilIs(['a.md 0:3']);
  });

  test('a storm of changes, to the same end as a fresh start', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${index % 7}/${index}.md`);
    const before = Object.fromEntries(names.map((name) => [name, WRONG]));
    await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, ...before });
    await using list = await WorkspaceList.open(folder);
    await list.untilIs(names.map((name) => `${name} 0:3`).sort());
    // Only part of it is told, as when more happens than is watched.
    const told: string[] = [];
    for (const [index, name] of names.entries()) {
      if (index % 3 === 0) await folder.write(name, `\n\n${WRONG}`);
      if (index % 3 === 1) await rm(join(folder.path, name));
      if (index % 4 !== 0) told.push(folder.uriOf(name));
    }
    await mkdir(join(folder.path, 'new'));
    await folder.write('new/a.md', WRONG);
    await list.client.fileChanged(...told);
    await list.untilIs(await listWorkspace(folder));
  });
});
