import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  FINDINGS_REQUEST,
  FIXES_REQUEST,
  type OfferedFix,
  type OpenFindings,
} from '../../server/src/protocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const ARTICLE = '我们用开放政策代理。\n\n用 Rust 写，铁锈很快。\n';

const OFF = {
  ...NAMES_WORKSPACE,
  'zhengming.yaml': `${NAMES_WORKSPACE['zhengming.yaml']}entries: { rust: off }\n`,
};

async function withFindings(
  files: Readonly<Record<string, string>>,
  run: (client: LspClient, uri: string, answer: OpenFindings) => Promise<void>,
): Promise<void> {
  await using folder = await createTemporaryFolder(files);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, ARTICLE, 'markdown', 3);
  const answer = await client.connection.sendRequest(FINDINGS_REQUEST, { textDocument: { uri } });
  await run(client, uri, answer as OpenFindings);
}

test('what is wrong in an open document is told in order, with its version', () =>
  withFindings(NAMES_WORKSPACE, async (_client, _uri, { version, findings }) => {
    assert.equal(version, 3);
    assert.deepEqual(
      findings.map(({ entry, text, range }) => [entry, text, range.start]),
      [
        ['open-policy-agent', '开放政策代理', { line: 0, character: 3 }],
        ['rust', '铁锈', { line: 2, character: 9 }],
      ],
    );
  }));

test('what is switched off is not told', () =>
  withFindings(OFF, async (_client, _uri, { findings }) => {
    assert.deepEqual(
      findings.map(({ entry }) => entry),
      ['open-policy-agent'],
    );
  }));

test('a finding has its fixes, best first, for the version that it was found in', () =>
  withFindings(NAMES_WORKSPACE, async (client, uri, { version, findings }) => {
    const [{ range } = assert.fail()] = findings;
    const params = { textDocument: { uri }, version, range };
    const ask = (): Promise<readonly OfferedFix[]> =>
      client.connection.sendRequest(FIXES_REQUEST, params);
    const fixes = await ask();
    assert.deepEqual(
      fixes.map(({ expected, edits }) => [expected, edits.map(({ newText }) => newText)]),
      [
        ['Open Policy Agent', [' Open Policy Agent']],
        ['OPA', [' OPA']],
      ],
    );
    await client.change(uri, { text: `${ARTICLE}又一行。\n` });
    assert.deepEqual(await ask(), []);
  }));

test('a document that is not checked has nothing to tell', () =>
  withFindings({}, async (client) => {
    await client.open('file:///notes.txt', ARTICLE, 'plaintext');
    const textDocument = { uri: 'file:///notes.txt' };
    assert.equal(await client.connection.sendRequest(FINDINGS_REQUEST, { textDocument }), null);
  }));
