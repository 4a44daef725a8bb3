import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDeferred } from '../support/deferred.ts';
import { BARE, FULL, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';

const ARTICLE = '我们用开放政策代理。\n';

/** A client whose server cannot begin to lint before `release` is called: it waits for settings. */
async function startHeld(folder: TemporaryFolder): Promise<{ client: LspClient; release(): void }> {
  const { promise, resolve } = createDeferred<object>();
  const client = await LspClient.start({ folders: [folder.uri], settings: () => promise });
  return { client, release: () => resolve({}) };
}

describe('while a document is being linted', () => {
  test('a change makes the answer one of the changed text', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    const { client, release } = await startHeld(folder);
    await using _ = client;
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    const asked = client.diagnostics(uri);
    const version = await client.change(uri, { text: `\n\n${ARTICLE}` });
    release();
    const [diagnostic, ...others] = await asked;
    assert.deepEqual(others, []);
    assert.equal(diagnostic?.range.start.line, 2);
    assert.equal(diagnostic.data.version, version);
  });

  test('closing it makes the answer empty', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    const { client, release } = await startHeld(folder);
    await using _ = client;
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    const place = { line: 0, character: 4 };
    const asked = client.diagnostics(uri);
    const hover = client.hover(uri, place.line, place.character);
    const actions = client.codeActions(uri, { start: place, end: place });
    await client.close(uri);
    release();
    assert.deepEqual(await asked, []);
    assert.equal(await hover, null);
    assert.deepEqual(await actions, []);
  });

  test('edits are of the version that is there in the end', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    const { client, release } = await startHeld(folder);
    await using _ = client;
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    const place = { line: 0, character: 5 };
    const asked = client.codeActions(uri, { start: place, end: place });
    const version = await client.change(uri, { text: `用${ARTICLE}` });
    release();
    const [fix] = await asked;
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.version, version);
    assert.equal(change.edits[0]?.range.start.character, 4);
  });

  test('nothing is pushed but what holds in the end', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    const { promise, resolve } = createDeferred<object>();
    await using client = await LspClient.start({
      folders: [folder.uri],
      capabilities: {
        ...BARE,
        workspace: { configuration: FULL.workspace?.configuration ?? true },
      },
      settings: () => promise,
    });
    const [changed, closed] = [folder.uriOf('changed.md'), folder.uriOf('closed.md')];
    await client.open(changed, ARTICLE);
    await client.open(closed, ARTICLE);
    const version = await client.change(changed, { text: '没有名字。\n' });
    await client.close(closed);
    resolve({});
    await client.stop();
    assert.ok(client.published.length > 0);
    for (const { uri, diagnostics, version: pushed } of client.published) {
      assert.deepEqual(diagnostics, [], uri);
      assert.equal(pushed, uri === changed ? version : undefined);
    }
  });
});
