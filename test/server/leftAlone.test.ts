import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATUS_REQUEST, type Status } from '../../server/src/protocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const ENGLISH = `Here is what the agent that is called 开放政策代理 does for all of us, every day.\n`;
const CHINESE = '我们用开放政策代理检查每一个请求。\n';

function statusOf(client: LspClient, uri: string): Promise<Status> {
  return client.connection.sendRequest(STATUS_REQUEST, { textDocument: { uri } });
}

test('the status says why a document is left alone, as long as it is', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('en/article.md');
  await client.open(uri, ENGLISH);
  assert.deepEqual(await client.diagnostics(uri), []);
  assert.match((await statusOf(client, uri)).unchecked ?? '', /its path says `en`, not `zh-CN`/u);

  await client.change(uri, { text: CHINESE });
  assert.equal((await client.diagnostics(uri)).length, 1);
  assert.equal((await statusOf(client, uri)).unchecked, undefined);
});

test('they are checked where the configuration says so, and only there', async () => {
  await using folder = await createTemporaryFolder({
    ...NAMES_WORKSPACE,
    'zhengming.yaml': `${NAMES_WORKSPACE['zhengming.yaml']}\noverrides:\n  - { files: [en/quoted.md], otherLanguages: check }\n`,
  });
  await using client = await LspClient.start({ folders: [folder.uri] });
  for (const [name, count] of [
    ['en/article.md', 0],
    ['en/quoted.md', 1],
  ] as const) {
    await client.open(folder.uriOf(name), ENGLISH);
    assert.equal((await client.diagnostics(folder.uriOf(name))).length, count, name);
  }
});
