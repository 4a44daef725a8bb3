import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { BARE, LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const ARTICLE = '我们用开放政策代理。\n\n用 Rust 写，铁锈很快。\n';

function textsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ data, range }) => `${range.start.line}:${range.start.character} ${data.entry}`,
  );
}

describe('diagnostics that a client asks for', () => {
  test('say what is wrong, where, why and what should stand there', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE, 'markdown', 7);
    const [first, second, ...others] = await client.diagnostics(uri);
    assert.deepEqual(others, []);
    assert.ok(first && second);
    assert.deepEqual(first.range, {
      start: { line: 0, character: 3 },
      end: { line: 0, character: 9 },
    });
    assert.equal(first.severity, DiagnosticSeverity.Warning);
    assert.equal(first.source, 'zhengming');
    assert.equal(first.code, 'wrong-name');
    assert.match(first.codeDescription?.href ?? '', /^file:.*\/docs\/rules\/wrong-name\.md$/u);
    assert.match(String(first.message), /Open Policy Agent/u);
    const expected = ['Open Policy Agent', 'OPA'];
    assert.deepEqual(first.data, { entry: 'open-policy-agent', expected, version: 7 });
    assert.equal(second.data.entry, 'rust');
    const related = second.relatedInformation ?? [];
    assert.ok(related.length > 0 && related.length <= 3);
    assert.deepEqual(related[0]?.location, {
      uri,
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } },
    });
    assert.match(String(second.message), /the document speaks of `Rust` elsewhere/u);
    assert.equal(related[0].message, '用 Rust 写，铁锈很快。');
  });

  test('are unchanged as long as nothing has changed', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    const { resultId } = await client.pull(uri);
    assert.ok(resultId);
    assert.deepEqual(await client.pull(uri, resultId), { kind: 'unchanged', resultId });
    await client.change(uri, { text: `${ARTICLE}又一行。\n` });
    const changed = await client.pull(uri, resultId);
    assert.equal(changed.kind, 'full');
    assert.notEqual(changed.resultId, resultId);
    await client.close(uri);
    await client.open(uri, ARTICLE);
    assert.equal((await client.pull(uri, resultId)).kind, 'full');
  });

  test('are not pushed as well', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    await client.diagnostics(uri);
    assert.deepEqual(client.published, []);
  });

  test('are none for other languages, excluded files and documents that are not open', async () => {
    await using folder = await createTemporaryFolder({
      ...NAMES_WORKSPACE,
      'drafts/zhengming.yaml': 'exclude: ["*.md"]\n',
    });
    await using client = await LspClient.start({ folders: [folder.uri] });
    const [text, draft, kept] = ['a.txt', 'drafts/a.md', 'drafts/b/a.md'].map(folder.uriOf);
    assert.ok(text && draft && kept);
    await client.open(text, ARTICLE, 'plaintext');
    await client.open(draft, ARTICLE);
    await client.open(kept, ARTICLE);
    assert.deepEqual(await client.diagnostics(text), []);
    assert.deepEqual(await client.diagnostics(draft), []);
    assert.deepEqual(await client.diagnostics(folder.uriOf('closed.md')), []);
    assert.deepEqual(textsOf(await client.diagnostics(kept)), [
      '0:3 open-policy-agent',
      '2:9 rust',
    ]);
  });

  test('of a document without a file follow the first folder', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri] });
    await client.open('untitled:Untitled-1', ARTICLE);
    const diagnostics = await client.diagnostics('untitled:Untitled-1');
    assert.deepEqual(textsOf(diagnostics), ['0:3 open-policy-agent', '2:9 rust']);
  });
});

describe('diagnostics that are pushed', () => {
  test('follow a document until it is closed', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri], capabilities: BARE });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    const opened = await client.untilPublished(uri, ({ length }) => length === 2);
    assert.equal(opened.version, 1);
    assert.equal(opened.diagnostics[0]?.relatedInformation, undefined);
    assert.equal(opened.diagnostics[0]?.codeDescription, undefined);
    const version = await client.change(uri, { text: '用 Rust 写，铁锈很快。\n' });
    const changed = await client.untilPublished(uri, ({ length }) => length === 1);
    assert.equal(changed.version, version);
    await client.close(uri);
    await client.untilPublished(uri, ({ length }) => length === 0);
  });

  test('never come for a document that is closed, nor for an old version', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri], capabilities: BARE });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    for (let line = 0; line < 5; line++) await client.change(uri, { text: ARTICLE.repeat(line) });
    await client.close(uri);
    // The server answers in order: what it has to say of the document comes before its last answer.
    await client.stop();
    const versions = client.published.filter((one) => one.uri === uri).map((one) => one.version);
    assert.equal(versions.at(-1), undefined);
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
    const numbered = versions.filter((version) => version !== undefined);
    assert.deepEqual(
      numbered,
      [...numbered].sort((a, b) => a - b),
    );
  });
});
