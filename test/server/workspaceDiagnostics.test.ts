import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import {
  CancellationTokenSource,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { BARE, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';
import { WorkspaceList } from '../support/workspaceList.ts';

const WRONG = '我们用开放政策代理。\n';
const FILES = { ...NAMES_WORKSPACE, 'a.md': WRONG, 'b.md': '我们用 OPA。\n', 'c.md': WRONG };

function ask(
  { connection }: LspClient,
  previous: Readonly<Record<string, string>> = {},
  token?: CancellationTokenSource['token'],
): Promise<WorkspaceDiagnosticReport> {
  const previousResultIds = Object.entries(previous).map(([uri, value]) => ({ uri, value }));
  return connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds }, token);
}

function idsOf({ items }: WorkspaceDiagnosticReport): Record<string, string> {
  return Object.fromEntries(items.map(({ uri, resultId }) => [uri, resultId ?? '']));
}

describe('workspace/diagnostic without partial results', () => {
  test('answers once all is checked, then waits for something to change', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await LspClient.start({ folders: [folder.uri] });
    const [a, c] = ['a.md', 'c.md'].map(folder.uriOf);
    assert.ok(a && c);
    const first = await ask(client);
    assert.deepEqual(Object.keys(idsOf(first)).sort(), [a, c]);
    const second = ask(client, idsOf(first));
    await folder.write('c.md', `\n${WRONG}`);
    await client.fileChanged(c);
    const { items } = await second;
    const kinds = items.map(({ kind, uri }) => [uri, kind]);
    assert.deepEqual(Object.fromEntries(kinds), { [a]: 'unchanged', [c]: 'full' });
  });

  test('takes back what an asker has of files that have gone', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await LspClient.start({ folders: [folder.uri] });
    const gone = folder.uriOf('gone.md');
    const { items } = await ask(client, { [gone]: 'of an earlier session' });
    const report = items.find(({ uri }) => uri === gone);
    assert.ok(report?.kind === 'full');
    assert.deepEqual(report.items, []);
  });

  test('gives files the same ids in the next session', async () => {
    await using folder = await createTemporaryFolder(FILES);
    const ids: unknown[] = [];
    for (const _ of [1, 2]) {
      await using client = await LspClient.start({ folders: [folder.uri] });
      ids.push(idsOf(await ask(client)));
    }
    assert.deepEqual(ids[0], ids[1]);
  });

  test('ends when it is cancelled', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await LspClient.start({ folders: [folder.uri] });
    const ids = idsOf(await ask(client));
    const cancellation = new CancellationTokenSource();
    const waiting = ask(client, ids, cancellation.token);
    cancellation.cancel();
    assert.deepEqual(await waiting, { items: [] });
  });
});

describe('the setting diagnosticMode', () => {
  test('leaves files alone that are not open', async () => {
    await using folder = await createTemporaryFolder(FILES);
    const settings = { zhengming: { diagnosticMode: 'openFiles' } };
    await using list = await WorkspaceList.open(folder, { settings });
    const uri = folder.uriOf('a.md');
    await list.client.open(uri, WRONG);
    assert.equal((await list.client.diagnostics(uri)).length, 1);
    await list.client.close(uri);
    // VS Code asks a last time on closing, and is told by the stream that nothing remains.
    await list.client.until(() => list.reports.find((report) => report.uri === uri));
    assert.deepEqual(list.lines(), []);
    assert.deepEqual(await list.client.diagnostics(uri), []);
  });

  test('lists all for clients that cannot ask, where it says so', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using client = await LspClient.start({
      folders: [folder.uri],
      capabilities: BARE,
      initializationOptions: { zhengming: { diagnosticMode: 'workspace' } },
    });
    const uri = folder.uriOf('a.md');
    await client.untilPublished(uri, ({ length }) => length === 1);
    await client.open(uri, '没有。\n');
    await client.untilPublished(uri, ({ length }) => length === 0);
    await client.close(uri);
    await client.untilPublished(uri, ({ length }) => length === 1);
  });
});

describe('closing a document', () => {
  test('does not lose its problems', async () => {
    await using folder = await createTemporaryFolder(FILES);
    await using list = await WorkspaceList.open(folder);
    const uri = folder.uriOf('a.md');
    await list.untilIs(['a.md 0:3', 'c.md 0:3']);
    await list.client.open(uri, WRONG);
    await list.client.close(uri);
    const reports = list.reports.length;
    await list.client.until(() => list.reports.slice(reports).find((one) => one.uri === uri));
    assert.equal((await list.client.diagnostics(uri)).length, 1);
  });
});

describe('what is kept between sessions', () => {
  test('is written when the server ends, and listed by the next before anything is checked', async () => {
    await using cache = await createTemporaryFolder({});
    await using folder = await createTemporaryFolder(FILES);
    {
      await using list = await WorkspaceList.open(folder, { cacheFolder: cache.uri });
      await list.untilComplete();
    }
    const [file] = (await readdir(cache.path)).filter((name) => name.endsWith('.jsonl'));
    assert.ok(file);
    assert.match(await readFile(`${cache.path}/${file}`, 'utf8'), /开放政策代理/u);
  });
});
