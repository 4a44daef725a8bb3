import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createLinter } from '@zhengming/core';
import { builtIn } from '@zhengming/glossary/node';
import { combineLayers, toLinterOptions } from '@zhengming/server/configuration';
import { createCheckers } from '../../server/src/node/workspaceIndex/checkers.ts';
import type { CheckSpec } from '../../server/src/workspaceIndex/host.ts';
import { createSpecs } from '../../server/src/workspaceIndex/specs.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const WORKER = new URL('./dyingIndexWorker.ts', import.meta.url);
const WRONG = '我们在库伯内特斯上运行。\n';

function makeSpec(): CheckSpec {
  const glossary = builtIn.open('zh-CN');
  assert.ok(glossary);
  const configuration = combineLayers([]);
  const linter = createLinter(glossary, toLinterOptions(configuration));
  const specOf = createSpecs(
    { hash: (bytes) => String(bytes.length) },
    { encoding: 'utf-16', language: 'en' },
  );
  return specOf({ configuration, linter, glossaryFiles: [], layers: [], configurationFiles: [] });
}

describe('threads that check files', () => {
  const checkers = createCheckers(WORKER);
  after(() => checkers.rest());

  test('give up only the file that ends them, however many others come with it', async () => {
    await using folder = await createTemporaryFolder({
      'a.md': WRONG,
      'deadly.md': WRONG,
      'b.md': WRONG,
      'right.md': '没有。\n',
    });
    const names = ['a.md', 'deadly.md', 'b.md', 'right.md', 'absent.md'];
    const tasks = names.map((name) => ({ path: `${folder.path}/${name}`, known: undefined }));
    const results = await checkers.check(makeSpec(), tasks);
    assert.deepEqual(
      results.map(({ kind }) => kind),
      ['checked', 'unreadable', 'checked', 'checked', 'absent'],
    );
    const [first, dead] = results;
    assert.ok(first?.kind === 'checked' && dead?.kind === 'unreadable');
    assert.deepEqual(
      first.content.summary.wrong.map(({ entry, count }) => [entry, count]),
      [['kubernetes', 1]],
    );
    assert.match(dead.message, /^Unexpected end of the thread that checked it \(deadly\)/u);
  });

  test('say of a content that they know only that it is the same', async () => {
    await using folder = await createTemporaryFolder({ 'a.md': WRONG });
    const spec = makeSpec();
    const path = `${folder.path}/a.md`;
    const [found] = await checkers.check(spec, [{ path, known: undefined }]);
    assert.ok(found?.kind === 'checked');
    const again = await checkers.check(spec, [{ path, known: found.hash }]);
    assert.deepEqual(again, [{ kind: 'same', path }]);
  });

  test('start again after a rest', async () => {
    await using folder = await createTemporaryFolder({ 'a.md': WRONG });
    checkers.rest();
    const task = { path: `${folder.path}/a.md`, known: undefined };
    const [found] = await checkers.check(makeSpec(), [task]);
    assert.equal(found?.kind, 'checked');
  });
});
