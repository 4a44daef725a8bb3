import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISMISS_REQUEST, type DismissalPlan } from '../../server/src/protocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const TEXT = `import a from '开放政策代理';\n\n<Note title="开放政策代理">\n我们用开放政策代理。\n</Note>\n`;

test('MDX is read as such, by its language or its name', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  for (const [uri, languageId] of [
    [folder.uriOf('article.mdx'), 'mdx'],
    [folder.uriOf('article'), 'mdx'],
    ['untitled:Untitled-1', 'mdx'],
    [folder.uriOf('other.mdx'), 'markdown'],
  ] as const) {
    await client.open(uri, TEXT, languageId);
    const lines = (await client.diagnostics(uri)).map(({ range }) => range.start.line);
    assert.deepEqual(lines, [3], `${uri} ${languageId}`);
  }
});

test('what is never to be reported again is written as MDX writes comments', async () => {
  await using folder = await createTemporaryFolder({ ...NAMES_WORKSPACE, 'article.mdx': TEXT });
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.mdx');
  await client.open(uri, TEXT, 'mdx');
  const [{ range } = { range: undefined }] = await client.diagnostics(uri);
  assert.ok(range);
  const params = { what: 'occurrence', where: 'comment', uri, entry: 'open-policy-agent', range };
  const plan = await client.connection.sendRequest<DismissalPlan>(DISMISS_REQUEST, params);
  assert.equal(plan.newText, ' {/* zhengming-disable-line open-policy-agent */}');
  await client.change(uri, { range: plan.range, text: plan.newText });
  assert.deepEqual(await client.diagnostics(uri), []);
});
