import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LspClient } from '../support/lspClient.ts';
import { NAMES_WORKSPACE } from '../support/namesGlossary.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

const MEGABYTE = 2 ** 20;

const NAME = '开放政策代理';

/** Texts that are out of the ordinary, and where in them the name is found. */
const TEXTS: Readonly<Record<string, readonly [text: string, line: number, character: number]>> = {
  CRLF: [`一\r\n二\r\n三${NAME}\r\n`, 2, 1],
  'a BOM': [`\uFEFF${NAME}`, 0, 1],
  'lone surrogates': [`\uD842${NAME}\uDFB7`, 0, 1],
  NUL: [`a\0${NAME}`, 0, 2],
  'one line of a megabyte': [`${'字'.repeat(MEGABYTE)}${NAME}`, 0, MEGABYTE],
};

for (const [what, [text, line, character]] of Object.entries(TEXTS)) {
  test(`a text with ${what} is checked like any other`, async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('article.md');
    await client.open(uri, text);
    const diagnostics = await client.diagnostics(uri);
    assert.deepEqual(
      diagnostics.map(({ range }) => range),
      [{ start: { line, character }, end: { line, character: character + NAME.length } }],
    );
    const [range] = diagnostics.map((one) => one.range);
    assert.ok(range);
    const [fix] = await client.codeActions(uri, range, { diagnostics });
    assert.match(fix?.title ?? '', /Open Policy Agent/u);
  });
}

test('an empty document has no findings, and a name typed into it is found', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, '');
  assert.deepEqual(await client.diagnostics(uri), []);
  const start = { line: 0, character: 0 };
  assert.equal(await client.hover(uri, 0, 0), null);
  assert.deepEqual(await client.codeActions(uri, { start, end: start }), []);
  await client.change(uri, { range: { start, end: start }, text: NAME });
  assert.equal((await client.diagnostics(uri)).length, 1);
});

test('a block that is beyond the parser is told of, and the rest is checked', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, `${NAME}\n\n${'>'.repeat(MEGABYTE)}${NAME}\n\n${NAME}`);
  const diagnostics = await client.diagnostics(uri);
  assert.deepEqual(
    diagnostics.map(({ range }) => range.start.line),
    [0, 4, 2],
  );
  assert.match(String(diagnostics[2]?.message), /^Unexpected block of \d+ characters/u);
});
