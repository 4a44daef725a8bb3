import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { BARE, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const ARTICLE = '我们用开放政策代理和 OPA。\n用 Rust 写，铁锈很快。\n';

function textOf(hover: Hover | null): string {
  assert.ok(hover && MarkupContent.is(hover.contents));
  return hover.contents.value;
}

test('a wrong name is explained: the entry, and why it is wrong', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, ARTICLE);
  const hover = await client.hover(uri, 1, 10);
  assert.deepEqual(hover?.range, {
    start: { line: 1, character: 9 },
    end: { line: 1, character: 11 },
  });
  const text = textOf(hover);
  assert.match(text, /^\*\*Rust\*\* · language · `rust`\n/u);
  assert.match(text, /https:\/\/rust-lang\.org/u);
  assert.match(text, /“铁锈” is probably wrong here/u);
  assert.match(text, /\n- .*`Rust`/u);
});

test('a right name is explained too', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, ARTICLE);
  const text = textOf(await client.hover(uri, 0, 12));
  assert.match(text, /^\*\*Open Policy Agent\*\* · project/u);
  assert.match(text, /Checks requests against policies\\\./u);
  assert.match(text, /Also right: OPA/u);
  assert.doesNotMatch(text, /Unexpected/u);
});

test('there is nothing to say of other words', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, ARTICLE);
  assert.equal(await client.hover(uri, 0, 1), null);
  assert.equal(await client.hover(uri, 99, 99), null);
});

test('a client without Markdown gets plain text', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri], capabilities: BARE });
  const uri = folder.uriOf('article.md');
  await client.open(uri, ARTICLE);
  const hover = await client.hover(uri, 0, 5);
  assert.match(
    textOf(hover),
    /^Open Policy Agent · project · `open-policy-agent`\n\nChecks requests against policies\.\n/u,
  );
});
