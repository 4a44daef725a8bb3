import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { FORMATS } from '../../cli/src/report/format.ts';
import { FILES, OWN } from './formats/samples.ts';
import { createFolder, type Ended, GLOSSARY, zhengming, zhengmingAsAnyone } from './zhengming.ts';

interface Place {
  readonly folder: string;
  check(...args: readonly string[]): Promise<Ended>;
  /** What is kept, by path, with its content. */
  kept(): Promise<ReadonlyMap<string, string>>;
}

async function createPlace(
  context: TestContext,
  files: Readonly<Record<string, string>>,
): Promise<Place> {
  const folder = await createFolder(context, files);
  return {
    folder,
    check: (...args) => zhengming(folder, 'check', ...OWN, '--cache', 'kept', ...args, '.'),
    async kept() {
      const names = await readdir(join(folder, 'kept'), { recursive: true });
      const paths = names.filter((name) => /^[\da-f]{2}\/[\da-f]{62}$/u.test(name));
      const read = async (name: string) =>
        [name, await readFile(join(folder, 'kept', name), 'utf8')] as const;
      return new Map(await Promise.all(paths.map(read)));
    },
  };
}

const WRONG = '用开放政策代理。\n';

describe('--cache', () => {
  test('changes nothing in any format, with and without threads', async (t) => {
    const { folder, check, kept } = await createPlace(t, FILES);
    for (const format of FORMATS) {
      const bare = await zhengming(folder, 'check', ...OWN, '--format', format, '.');
      assert.deepEqual(await check('--format', format), bare, format);
      assert.deepEqual(await check('--format', format, '--threads', '2'), bare, format);
    }
    assert.equal((await kept()).size, 5, 'a file for each that was checked');
  });

  test('gives what is kept, as long as the text stays', async (t) => {
    const { folder, check, kept } = await createPlace(t, {
      'glossary.yaml': GLOSSARY,
      'a.md': WRONG,
    });
    await check();
    const [[path, content] = assert.fail()] = await kept();
    // Proof that it is read: nothing else says this.
    const other = content.slice(64).replace('Unexpected', 'Remembered');
    const checksum = createHash('sha256').update(other).digest('hex');
    await writeFile(join(folder, 'kept', path), checksum + other);
    assert.match((await check()).stdout, /Remembered `开放政策代理`/u);
    await appendFile(join(folder, 'a.md'), '新的。\n');
    assert.match((await check()).stdout, /Unexpected `开放政策代理`/u);
  });

  const changes: Readonly<Record<string, (folder: string) => Promise<void>>> = {
    'the glossary': (folder) =>
      writeFile(join(folder, 'glossary.yaml'), GLOSSARY.replaceAll('Open Policy Agent', 'Agent')),
    'the configuration': (folder) =>
      writeFile(join(folder, 'zhengming.yaml'), 'entries: { open-policy-agent: error }\n'),
    'the name of the file, which is evidence': (folder) =>
      rename(join(folder, 'a.md'), join(folder, 'b.md')),
  };
  for (const [title, change] of Object.entries(changes)) {
    test(`does not outlive a change of ${title}`, async (t) => {
      const { folder, check } = await createPlace(t, { 'glossary.yaml': GLOSSARY, 'a.md': WRONG });
      const before = await check();
      await change(folder);
      const after = await check();
      assert.deepEqual(after, await zhengming(folder, 'check', ...OWN, '.'));
      assert.notEqual(after.stdout, before.stdout);
    });
  }

  test('goes on in another folder', async (t) => {
    const { folder, check, kept } = await createPlace(t, { 'one/glossary.yaml': GLOSSARY });
    for (const name of ['one', 'two']) {
      await mkdir(join(folder, name), { recursive: true });
      await writeFile(join(folder, name, 'glossary.yaml'), GLOSSARY);
      await writeFile(join(folder, name, 'a.md'), WRONG);
      await zhengming(join(folder, name), 'check', ...OWN, '--cache', '../kept', '.');
    }
    assert.equal((await kept()).size, 1);
    assert.equal((await check('--glossary', 'one/glossary.yaml')).exitCode, 2);
  });

  test('that is damaged is as none', async (t) => {
    const { folder, check, kept } = await createPlace(t, {
      'glossary.yaml': GLOSSARY,
      'a.md': WRONG,
    });
    const whole = await check();
    const [[path] = assert.fail()] = await kept();
    for (const content of [
      '',
      '{',
      'null',
      (await kept()).get(path)?.replace('policy', 'police') ?? '',
      '[]',
      '{"findings":1}',
      '{"findings":[{}],"unread":[]}',
    ]) {
      await writeFile(join(folder, 'kept', path), content);
      assert.deepEqual(await check(), whole, content);
    }
  });

  test('forgets what was not used for long, and nothing else', async (t) => {
    const { folder, check, kept } = await createPlace(t, {
      'glossary.yaml': GLOSSARY,
      'a.md': WRONG,
    });
    await check();
    const [[path] = assert.fail()] = await kept();
    const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    await mkdir(join(folder, 'kept/00'), { recursive: true });
    const stale = join(folder, 'kept/00', '0'.repeat(62));
    await writeFile(stale, '{}');
    await utimes(stale, old, old);
    await check();
    await stat(stale);
    await utimes(join(folder, 'kept/pruned'), old, old);
    await check();
    await assert.rejects(stat(stale));
    assert.deepEqual([...(await kept()).keys()], [path]);
    assert.equal(await readFile(join(folder, 'kept/.gitignore'), 'utf8'), '*\n');
  });

  test('that cannot be written is told of once, and used as far as it can be', async (t) => {
    const files = Array.from({ length: 20 }, (_, index) => [`${index}.md`, WRONG] as const);
    const folder = await createFolder(t, {
      'glossary.yaml': GLOSSARY,
      ...Object.fromEntries(files),
    });
    const check = (...args: readonly string[]) =>
      zhengmingAsAnyone(folder, 'check', ...OWN, ...args, '.');
    await chmod(folder, 0o555);
    const plain = await check();
    for (const threads of ['1', '2']) {
      const told = await check('--cache', 'kept', '--threads', threads);
      const why = 'Unexpected lack of permission, expected a file and a folder that may be written';
      assert.equal(told.stderr, `zhengming: --cache kept: ${why}; what is found is not kept\n`);
      assert.deepEqual({ ...told, stderr: '' }, plain);
      assert.equal((await check('--cache', 'kept', '--quiet')).stderr, '');
    }
    await chmod(folder, 0o755);
  });

  test('that may only be read is used', async (t) => {
    const { folder, check, kept } = await createPlace(t, {
      'glossary.yaml': GLOSSARY,
      'a.md': WRONG,
    });
    await chmod(folder, 0o755);
    const before = await check();
    const [[name, text] = assert.fail()] = await kept();
    const path = join(folder, 'kept', name);
    const other = text.slice(64).replace('Unexpected', 'Kept');
    await writeFile(path, createHash('sha256').update(other).digest('hex') + other);
    const long = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
    await utimes(path, long, long);
    const { stdout } = await zhengmingAsAnyone(folder, 'check', ...OWN, '--cache', 'kept', '.');
    assert.equal(stdout, before.stdout.replace('Unexpected', 'Kept'));
  });

  test('that is no folder is refused', async (t) => {
    const { folder, check } = await createPlace(t, { kept: 'a file' });
    const { stderr, exitCode } = await check();
    assert.match(stderr, /^zhengming: Unexpected file `--cache kept`, expected a folder\n/u);
    assert.equal(exitCode, 2);
    assert.equal(await readFile(join(folder, 'kept'), 'utf8'), 'a file');
  });
});
