import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { OPEN_ENTRY_COMMAND, OPEN_RULE_COMMAND } from '../../server/src/protocol.ts';
import { BARE, FULL, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const LINKED = '用 Rust 写的[铁锈](https://rust-lang.org/learn)。\n';
const ARTICLE = '我们用开放政策代理和 OPA。\n用 Rust 写，铁锈很快。\n';

function textOf(hover: Hover | null): string {
  assert.ok(hover && MarkupContent.is(hover.contents));
  return hover.contents.value;
}

/** The addresses of its links, by what is shown. */
function linksIn(hover: Hover | null): ReadonlyMap<string, string> {
  const links = textOf(hover).matchAll(/\[((?:\\.|[^\]])+)\]\(([^)]+)\)/gu);
  return new Map([...links].map(([, label = '', uri = '']) => [label, uri]));
}

function encode(argument: string): string {
  return encodeURIComponent(JSON.stringify([argument]));
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
  assert.match(text, /\n\nProbably wrong here\.\n\n/u);
});

test('the reason that the message gives is not told again, and the rest is one sentence', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  const capabilities = { ...FULL, textDocument: { ...FULL.textDocument, diagnostic: {} } };
  await using client = await LspClient.start({ folders: [folder.uri], capabilities });
  const uri = folder.uriOf('article.md');
  await client.open(uri, LINKED);
  const report = await client.pull(uri);
  const [finding] = report.kind === 'full' ? report.items : [];
  assert.match(String(finding?.message), /its link leads to rust-lang\.org/u);
  const text = textOf(await client.hover(uri, 0, 10));
  assert.match(text, /\n\nCertainly wrong here, also because [^\n.]*`Rust`[^\n.]*\.\n\n/u);
  assert.doesNotMatch(text, /its link leads to|Unexpected/u);
});

test('nor is the evidence that the editor shows with its place', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, LINKED);
  assert.match(textOf(await client.hover(uri, 0, 10)), /\n\nCertainly wrong here\.\n\n/u);
});

test('links lead to the home, the entry and the page of the rule', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, ARTICLE);
  const links = linksIn(await client.hover(uri, 1, 10));
  assert.deepEqual([...links.keys()], ['rust\\-lang\\.org', 'Glossary entry', 'Rule `mixed-name`']);
  assert.equal(links.get('rust\\-lang\\.org'), 'https://rust-lang.org');
  assert.equal(links.get('Glossary entry'), folder.uriOf('names.yaml'));
  assert.match(links.get('Rule `mixed-name`') ?? '', /^file:.*\/docs\/rules\/mixed-name\.md$/u);
});

test('where the editor has commands, links run them', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  const experimental = { commands: [OPEN_ENTRY_COMMAND, OPEN_RULE_COMMAND] };
  const capabilities = { ...FULL, experimental };
  await using client = await LspClient.start({
    folders: [folder.uri],
    capabilities,
    locale: 'zh-cn',
  });
  const uri = folder.uriOf('article.md');
  await client.open(uri, ARTICLE);
  const links = linksIn(await client.hover(uri, 1, 10));
  assert.equal(links.get('术语表条目'), `command:zhengming.openEntry?${encode('rust')}`);
  const page = decodeURIComponent(links.get('规则 `mixed-name`') ?? '');
  assert.match(page, /^command:zhengming\.openRule\?\["file:.*\/rules\/zh-CN\/mixed-name\.md"\]$/u);
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
  assert.match(text, /\[Glossary entry\]/u);
  assert.doesNotMatch(text, /wrong|Rule/u);
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
