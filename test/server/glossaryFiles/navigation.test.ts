import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ClientCapabilities,
  CodeLensRequest,
  DefinitionRequest,
  type Location,
  LocationLink,
  ReferencesRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver-protocol';
import { FULL, LspClient } from '../../support/lspClient.ts';
import { NAMES, NAMES_WORKSPACE } from '../../support/namesGlossary.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../../support/temporaryFolder.ts';

const ARTICLE = '我们用开放政策代理和 OPA。\n用 Rust 写，铁锈很快。\n';

/** A client that shows the text of URIs of the server's own, and what leads to a definition. */
const RICH: ClientCapabilities = {
  ...FULL,
  textDocument: { ...FULL.textDocument, definition: { linkSupport: true } },
  workspace: { ...FULL.workspace, textDocumentContent: {} },
};

/** A client that asks for code lenses anew when it is told to. */
const COUNTING: ClientCapabilities = {
  ...FULL,
  workspace: { ...FULL.workspace, codeLens: { refreshSupport: true } },
};

/** A place in a document, 0-based. */
type Spot = readonly [line: number, character: number];

function at(uri: string, [line, character]: Spot) {
  return { textDocument: { uri }, position: { line, character } };
}

/** Where `text` begins in a text, a few letters on. */
function spotOf(whole: string, text: string): Spot {
  const lines = whole.split('\n');
  const line = lines.findIndex((one) => one.includes(text));
  return [line, (lines[line]?.indexOf(text) ?? 0) + 2];
}

function define(client: LspClient, uri: string, spot: Spot) {
  return client.connection.sendRequest(DefinitionRequest.type, at(uri, spot));
}

async function refer(client: LspClient, uri: string, spot: Spot, includeDeclaration = false) {
  const params = { ...at(uri, spot), context: { includeDeclaration } };
  const found = (await client.connection.sendRequest(ReferencesRequest.type, params)) ?? [];
  return found.map(({ uri: of, range: { start, end } }) => [
    of,
    `${start.line}:${start.character}-${end.character}`,
  ]);
}

async function withNames(
  run: (client: LspClient, folder: TemporaryFolder) => Promise<void>,
  settings = '',
  capabilities = FULL,
): Promise<void> {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  if (settings !== '') await folder.write('zhengming.yaml', settings);
  await using client = await LspClient.start({ folders: [folder.uri], capabilities });
  await run(client, folder);
}

/** With the built-in glossary below that of the tests. */
const BOTH = 'glossaries: [names.yaml]\n';

describe('the definition', () => {
  test('of a name, right or wrong, is its entry', () =>
    withNames(async (client, folder) => {
      const uri = folder.uriOf('article.md');
      await client.open(uri, ARTICLE);
      const start = { line: NAMES.split('\n').indexOf('  - name: Rust'), character: 4 };
      const entry = { uri: folder.uriOf('names.yaml'), range: { start, end: start } };
      assert.deepEqual(await define(client, uri, [1, 3]), entry);
      assert.deepEqual(await define(client, uri, [1, 10]), entry);
      assert.equal(await define(client, uri, [1, 0]), null);
    }));

  test('of a built-in name is a document that the server gives', () =>
    withNames(
      async (client, folder) => {
        const uri = folder.uriOf('article.md');
        await client.open(uri, '它属于云本地计算基金会。\n');
        const [link] = (await define(client, uri, [0, 5])) as LocationLink[];
        assert.ok(LocationLink.is(link));
        assert.match(link.targetUri, /^zhengming-glossary:\/zh-CN\/.*\.yaml$/u);
        assert.deepEqual(link.originSelectionRange?.start, { line: 0, character: 3 });
        const { text } = await client.connection.sendRequest(TextDocumentContentRequest.type, {
          uri: link.targetUri,
        });
        const line = text.split('\n')[link.targetRange.start.line] ?? '';
        assert.match(line.slice(link.targetRange.start.character), /^name: 云原生计算基金会/u);
      },
      BOTH,
      RICH,
    ));

  test('of a built-in name is a file to who cannot ask for documents', () =>
    withNames(async (client, folder) => {
      const uri = folder.uriOf('article.md');
      await client.open(uri, '它属于云本地计算基金会。\n');
      const location = (await define(client, uri, [0, 5])) as Location;
      assert.match(location.uri, /^file:.*\/glossary\/zh-CN\/.*\.yaml$/u);
    }, BOTH));

  test('of an entry is that of the built-in glossary which it is laid over', () =>
    withNames(async (client, folder) => {
      const names = folder.uriOf('names.yaml');
      await client.open(names, NAMES, 'yaml');
      const location = (await define(client, names, spotOf(NAMES, '铁锈:'))) as Location;
      assert.match(location.uri, /\/glossary\/zh-CN\/.*\.yaml$/u);
    }, BOTH));

  test('of an entry that is laid over none is not there', () =>
    withNames(async (client, folder) => {
      const names = folder.uriOf('names.yaml');
      await client.open(names, NAMES, 'yaml');
      assert.equal(await define(client, names, spotOf(NAMES, '铁锈:')), null);
    }));

  test('nothing but packs is given as a document', () =>
    withNames(
      async (client) => {
        const uris = ['zhengming-glossary:/../package.json', 'zhengming-glossary:/zh-CN/none.yaml'];
        for (const uri of [...uris, 'file:///etc/hostname']) {
          const asked = client.connection.sendRequest(TextDocumentContentRequest.type, { uri });
          await assert.rejects(asked, /expected a pack of the built-in glossary/u, uri);
        }
      },
      BOTH,
      RICH,
    ));
});

describe('references', () => {
  test('of a name and of its entry are the same', () =>
    withNames(async (client, folder) => {
      const [article, names] = [folder.uriOf('article.md'), folder.uriOf('names.yaml')];
      await folder.write('article.md', ARTICLE);
      await client.fileCreated(article);
      await client.open(article, ARTICLE);
      await client.open(names, NAMES, 'yaml');
      const uses = [
        [article, '1:2-6'],
        [article, '1:9-11'],
      ];
      assert.deepEqual(await refer(client, article, [1, 10]), uses);
      assert.deepEqual(await refer(client, names, spotOf(NAMES, 'name: Rust')), uses);
      assert.deepEqual(await refer(client, names, spotOf(NAMES, '铁锈:')), uses);
      const line = NAMES.split('\n').indexOf('  - name: Rust');
      assert.deepEqual(await refer(client, article, [1, 3], true), [
        [names, `${line}:4-4`],
        ...uses,
      ]);
      assert.deepEqual(await refer(client, article, [1, 0]), []);
      assert.deepEqual(await refer(client, names, [0, 0]), []);
    }));
});

describe('code lenses', () => {
  const titles = async (client: LspClient, uri: string) => {
    const textDocument = { uri };
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    return (lenses ?? []).map(({ range, command }) => [range.start.line, command?.title]);
  };

  /** The titles, once all uses are counted. */
  const untilCounted = async (client: LspClient, uri: string) => {
    for (;;) {
      const { lensRefreshes } = client;
      const found = await titles(client, uri);
      if (found.every(([, title]) => !String(title).endsWith('…'))) return found;
      await client.until(() => client.lensRefreshes > lensRefreshes || undefined);
    }
  };

  test('count the uses of each entry in the whole workspace', () =>
    withNames(
      async (client, folder) => {
        await folder.write('article.md', `${ARTICLE}\n开放政策代理。\n`);
        await folder.write('docs/other.md', 'Rust 与铁锈。\n');
        const names = folder.uriOf('names.yaml');
        await client.open(names, NAMES, 'yaml');
        assert.deepEqual(await untilCounted(client, names), [
          [4, '3 uses, 2 wrong'],
          [12, '4 uses, 2 wrong'],
        ]);
        assert.deepEqual(await titles(client, folder.uriOf('article.md')), []);
      },
      '',
      COUNTING,
    ));

  test('stand at the first pair of a name', async () => {
    await using folder = await createTemporaryFolder({
      'zhengming.yaml': 'builtin: false\nglossaries: [pairs.tsv]\n',
      'article.md': '海灯。\n',
    });
    await using client = await LspClient.start({ folders: [folder.uri], capabilities: COUNTING });
    const pairs = folder.uriOf('pairs.tsv');
    await client.open(pairs, '港口灯笼\tHarbor Lantern\n海灯\tSea Lamp\n', 'tsv');
    assert.deepEqual(await untilCounted(client, pairs), [
      [0, 'no uses'],
      [1, '1 use, 1 wrong'],
    ]);
  });
});
