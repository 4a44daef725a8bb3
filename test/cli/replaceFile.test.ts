import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { removeLeftDrafts } from '../../cli/src/fix/draft.ts';
import { replaceFile } from '../../cli/src/fix/replaceFile.ts';
import { createFolder } from './zhengming.ts';

const [before, after] = [Buffer.from('old'), Buffer.from('new')];

/** The id of a process that has ended. */
const { pid: ENDED } = spawnSync(process.execPath, ['--version']);

describe('replacing a file', () => {
  test('is refused where it changed since it was read, and leaves it as it is', async (t) => {
    const folder = await createFolder(t, { 'a.md': 'changed' });
    const refusal = await replaceFile({ path: join(folder, 'a.md'), before, after });
    const expected =
      'Unexpected change of the file since it was read, expected it to stay as it was';
    assert.equal(refusal, expected);
    assert.equal(await readFile(join(folder, 'a.md'), 'utf8'), 'changed');
    assert.deepEqual(await readdir(folder), ['.git', 'a.md']);
  });

  test('is refused where it is gone, and makes none', async (t) => {
    const folder = await createFolder(t, {});
    const refusal = await replaceFile({ path: join(folder, 'a.md'), before, after });
    assert.equal(refusal, 'Unexpected path, expected a file or a folder that is there');
    assert.deepEqual(await readdir(folder), ['.git']);
  });

  test('takes a name as long as there is, in Chinese', async (t) => {
    const name = `${'名'.repeat(84)}.md`;
    const folder = await createFolder(t, { [name]: 'old' });
    assert.equal(await replaceFile({ path: join(folder, name), before, after }), undefined);
    assert.equal(await readFile(join(folder, name), 'utf8'), 'new');
  });

  test('many at once leaves no draft', async (t) => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}.md`);
    const folder = await createFolder(t, Object.fromEntries(names.map((name) => [name, 'old'])));
    const paths = names.map((name) => join(folder, name));
    const refusals = await Promise.all(paths.map((path) => replaceFile({ path, before, after })));
    assert.deepEqual(new Set(refusals), new Set([undefined]));
    assert.equal((await readdir(folder)).length, names.length + 1);
  });
});

test('drafts of processes that ended are removed, and no other file', async (t) => {
  const folder = await createFolder(t, {});
  const kept = [
    `.zhengming-${process.pid}-0.draft`,
    `.zhengming-${ENDED}.md`,
    `zhengming-${ENDED}-0.draft`,
  ];
  for (const name of kept) await writeFile(join(folder, name), '');
  await writeFile(join(folder, `.zhengming-${ENDED}-0.draft`), '');
  await writeFile(join(folder, `.zhengming-${ENDED}-17.draft`), '');
  await mkdir(join(folder, 'below'));
  removeLeftDrafts(folder);
  assert.deepEqual((await readdir(folder)).sort(), ['.git', 'below', ...kept].sort());
  removeLeftDrafts(join(folder, 'absent'));
});
