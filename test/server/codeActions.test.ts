import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FIX_ALL_KIND } from '../../server/src/protocol.ts';
import { BARE, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const ARTICLE = '我们用开放政策代理。\n\n再用开放策略代理。用 Rust 写，铁锈很快。\n';

const FIX_FILE = 'Fix all certain wrong names in this file';

const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };

const FIRST: Range = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };

function apply(text: string, action: CodeAction | undefined, uri: string): string {
  const [change] = action?.edit?.documentChanges ?? [];
  const edits =
    change && 'edits' in change
      ? change.edits.filter((edit) => 'newText' in edit)
      : action?.edit?.changes?.[uri];
  assert.ok(edits, 'an action must bring its edits');
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
}

async function withArticle(
  run: (client: LspClient, uri: string, diagnostics: readonly Diagnostic[]) => Promise<void>,
): Promise<void> {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, ARTICLE, 'markdown', 3);
  await run(client, uri, await client.diagnostics(uri));
}

describe('the quick fix of a name', () => {
  test('puts it right, in the version that it was made for', () =>
    withArticle(async (client, uri, [diagnostic]) => {
      assert.ok(diagnostic);
      const actions = await client.codeActions(uri, FIRST, { diagnostics: [diagnostic] });
      const [fix, other, , all] = actions;
      assert.equal(fix?.title, 'Replace “开放政策代理” with “Open Policy Agent”');
      assert.equal(fix.kind, 'quickfix');
      assert.equal(fix.isPreferred, true);
      assert.deepEqual(fix.diagnostics, [diagnostic]);
      const [change] = fix.edit?.documentChanges ?? [];
      assert.ok(change && 'textDocument' in change);
      assert.deepEqual(change.textDocument, { uri, version: 3 });
      assert.match(apply(ARTICLE, fix, uri), /^我们用\s?Open Policy Agent。\n\n再用开放策略代理/u);
      assert.equal(other?.title, 'Replace “开放政策代理” with “OPA”');
      assert.ok(!other.isPreferred);
      assert.equal(all?.title, FIX_FILE);
    }));

  test('is not preferred where it is not certain', () =>
    withArticle(async (client, uri, diagnostics) => {
      const rust = diagnostics.find(({ data }) => data.entry === 'rust');
      assert.ok(rust);
      const [fix] = await client.codeActions(uri, rust.range, { diagnostics: [rust] });
      assert.equal(fix?.title, 'Replace “铁锈” with “Rust”');
      assert.equal(fix.isPreferred, false);
    }));

  test('is offered without a diagnostic as well', () =>
    withArticle(async (client, uri) => {
      const [fix] = await client.codeActions(uri, FIRST);
      assert.match(fix?.title ?? '', /Open Policy Agent/u);
      assert.equal(fix?.diagnostics, undefined);
    }));

  test('is refused to a diagnostic of an older version', () =>
    withArticle(async (client, uri, [diagnostic]) => {
      assert.ok(diagnostic);
      await client.change(uri, { text: `${ARTICLE}又一行。\n` });
      assert.deepEqual(await client.codeActions(uri, FIRST, { diagnostics: [diagnostic] }), []);
      const [now] = await client.diagnostics(uri);
      assert.ok(now);
      const actions = await client.codeActions(uri, FIRST, { diagnostics: [now] });
      assert.equal(actions[0]?.title, 'Replace “开放政策代理” with “Open Policy Agent”');
    }));

  test('is refused where the text under the range has changed', () =>
    withArticle(async (client, uri, [diagnostic]) => {
      assert.ok(diagnostic);
      await client.change(uri, { range: diagnostic.range, text: '开放源码代理' });
      assert.deepEqual(await client.codeActions(uri, FIRST, { diagnostics: [diagnostic] }), []);
      assert.deepEqual(await client.codeActions(uri, FIRST), []);
    }));

  test('is offered for each of the first names of a selection, besides that of all', () =>
    withArticle(async (client, uri) => {
      await client.change(uri, { text: '开放策略代理。\n'.repeat(30) });
      const end = { line: 30, character: 0 };
      const actions = await client.codeActions(uri, { start: { line: 0, character: 0 }, end });
      assert.equal(actions.filter(({ title }) => title.endsWith('“Open Policy Agent”')).length, 10);
      assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 0);
      assert.equal(actions.at(-1)?.title, FIX_FILE);
    }));

  test('is not there where no name is', () =>
    withArticle(async (client, uri) => {
      const place = { line: 1, character: 0 };
      assert.deepEqual(await client.codeActions(uri, { start: place, end: place }), []);
    }));

  test('comes without a version to clients that cannot check it', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri], capabilities: BARE });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    const [fix] = await client.codeActions(uri, FIRST);
    assert.equal(fix?.edit?.documentChanges, undefined);
    assert.match(apply(ARTICLE, fix, uri), /Open Policy Agent/u);
  });
});

describe('the fix of a whole file', () => {
  for (const only of [FIX_ALL_KIND, 'source.fixAll', 'source']) {
    test(`answers to ${only}, and nothing certain is left`, () =>
      withArticle(async (client, uri) => {
        const actions = await client.codeActions(uri, WHOLE, { only: [only] });
        assert.deepEqual(
          actions.map(({ kind }) => kind),
          [FIX_ALL_KIND],
        );
        const text = apply(ARTICLE, actions[0], uri);
        assert.doesNotMatch(text, /代理/u);
        await client.change(uri, { text });
        const again = await client.codeActions(uri, WHOLE, { only: [only] });
        assert.deepEqual(again, []);
      }));
  }

  test('does the same as a quick fix', () =>
    withArticle(async (client, uri) => {
      const quick = await client.codeActions(uri, FIRST, { only: ['quickfix'] });
      const all = quick.find(({ title }) => title === FIX_FILE);
      const [source] = await client.codeActions(uri, WHOLE, { only: [FIX_ALL_KIND] });
      assert.equal(all?.kind, 'quickfix');
      assert.deepEqual(all.edit, source?.edit);
    }));

  test('is not offered to who asks for other kinds', () =>
    withArticle(async (client, uri) => {
      for (const only of ['refactor', 'source.organizeImports', 'source.fixAll.other', 'quick']) {
        assert.deepEqual(await client.codeActions(uri, WHOLE, { only: [only] }), [], only);
      }
    }));
});
