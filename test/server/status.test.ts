import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { ExitNotification } from 'vscode-languageserver-protocol';
import {
  ENTRY_LOCATION_REQUEST,
  type EntryLocation,
  type EntryLocationParams,
  STATUS_REQUEST,
  type Status,
} from '../../server/src/protocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { NAMES, NAMES_WORKSPACE, ONLY_NAMES } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

test('the status tells what the server works with', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const status = await client.connection.sendRequest<Status>(STATUS_REQUEST);
  assert.equal(status.processId, client.process.pid);
  assert.equal(status.version, client.initialized.serverInfo?.version);
  assert.equal(status.language, 'zh-CN');
  assert.deepEqual([status.entries, status.renderings, status.enabled], [2, 3, true]);
  assert.deepEqual(status.problems, []);
  assert.deepEqual(await client.until(() => client.statuses.at(-1)), status);
});

test('the status of a document tells what holds for it, and where that is set', async () => {
  const configuration = `${ONLY_NAMES}exclude: [drafts/**]\nminConfidence: possible\n`;
  await using folder = await createTemporaryFolder({
    ...NAMES_WORKSPACE,
    'zhengming.yaml': configuration,
  });
  await using client = await LspClient.start({ folders: [folder.uri] });
  const statusOf = (name: string): Promise<Status> =>
    client.connection.sendRequest(STATUS_REQUEST, { textDocument: { uri: folder.uriOf(name) } });
  const status = await statusOf('article.md');
  assert.equal(status.unchecked, undefined);
  assert.equal(status.minConfidence, 'possible');
  const uri = folder.uriOf('zhengming.yaml');
  assert.deepEqual(status.minConfidenceSetAt, { uri, line: 4, column: 1 });
  assert.deepEqual(status.configurationFiles, [uri]);
  const own = { name: 'names', uri: folder.uriOf('names.yaml'), builtIn: false, entries: 2 };
  assert.deepEqual(status.packs, [own]);
  assert.match((await statusOf('drafts/article.md')).unchecked ?? '', /exclude/u);
});

test('the status tells that checking is off, by the settings', async () => {
  await using client = await LspClient.start({ settings: () => ({ enable: false }) });
  const status = await client.connection.sendRequest<Status>(STATUS_REQUEST);
  assert.equal(status.enabled, false);
  assert.match(status.unchecked ?? '', /zhengming\.enable/u);
  assert.equal(status.minConfidenceSetAt, undefined);
  assert.deepEqual(status.configurationFiles, []);
  assert.ok(status.packs.length > 10 && status.packs.every(({ builtIn }) => builtIn));
  assert.equal(
    status.packs.reduce((sum, { entries }) => sum + entries, 0),
    status.entries,
  );
});

test('without a workspace the built-in glossary holds', async () => {
  await using client = await LspClient.start();
  const status = await client.connection.sendRequest<Status>(STATUS_REQUEST);
  assert.ok(status.entries > 0);
  assert.ok(status.renderings > 0);
  assert.deepEqual(status.problems, []);
});

test('an entry is found by its id and by a place in a document', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const locate = (params: EntryLocationParams): Promise<EntryLocation | null> =>
    client.connection.sendRequest(ENTRY_LOCATION_REQUEST, params);
  const uri = folder.uriOf('article.md');
  await client.open(uri, '我们用开放政策代理和 Rust。\n');
  const lineOf = (name: string): number =>
    NAMES.split('\n').findIndex((text) => text.includes(`name: ${name}`));
  const expected = { builtIn: false, uri: folder.uriOf('names.yaml') };
  const byId = await locate({ entry: 'rust' });
  const start = { line: lineOf('Rust'), character: 4 };
  assert.deepEqual(byId, { ...expected, entry: 'rust', position: start });
  const textDocument = { uri };
  const byPlace = await locate({ textDocument, position: { line: 0, character: 5 } });
  assert.deepEqual(
    [byPlace?.entry, byPlace?.position.line],
    ['open-policy-agent', lineOf('Open Policy Agent')],
  );
  const right = await locate({ textDocument, position: { line: 0, character: 12 } });
  assert.deepEqual(right, byId);
  assert.equal(await locate({ textDocument, position: { line: 0, character: 0 } }), null);
  assert.equal(await locate({ entry: 'no-such-entry' }), null);
  assert.equal(await locate({}), null);
});

test('the process ends as the protocol says', async () => {
  const orderly = await LspClient.start();
  assert.equal(await orderly.stop(), 0);
  const abrupt = await LspClient.start();
  const exited = once(abrupt.process, 'exit');
  await abrupt.connection.sendNotification(ExitNotification.type);
  assert.deepEqual(await exited, [1, null]);
});

test('the process ends when its client is gone', async () => {
  const client = await LspClient.start();
  const exited = once(client.process, 'exit');
  client.connection.dispose();
  client.process.stdin?.end();
  const [code] = await exited;
  assert.notEqual(code, null);
});
