import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type FileSystemWatcher,
} from 'vscode-languageserver-protocol';
import { BARE, LspClient } from '../support/lspClient.ts';
import { NAMES, NAMES_WORKSPACE, ONLY_NAMES } from '../support/namesGlossary.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';

const ARTICLE = '我们用开放政策代理。\n用 Rust 写，铁锈很快。\n';

const isEmpty = ({ length }: readonly Diagnostic[]): boolean => length === 0;
const isNotEmpty = ({ length }: readonly Diagnostic[]): boolean => length > 0;

async function entriesOf(client: LspClient, uri: string): Promise<readonly string[]> {
  return (await client.diagnostics(uri)).map(({ data }) => data.entry);
}

/** Writes a file, tells the server, and waits until it asks for diagnostics to be pulled anew. */
async function rewrite(
  client: LspClient,
  folder: TemporaryFolder,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const { refreshes } = client;
  await folder.write(name, content);
  await client.fileChanged(folder.uriOf(name));
  await client.until(() => client.refreshes > refreshes || undefined);
}

async function withArticle(
  run: (client: LspClient, folder: TemporaryFolder, uri: string) => Promise<void>,
): Promise<void> {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('docs/article.md');
  await client.open(uri, ARTICLE);
  assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent', 'rust']);
  await run(client, folder, uri);
}

describe('a configuration file', () => {
  test('counts anew when it has changed', () =>
    withArticle(async (client, folder, uri) => {
      await rewrite(client, folder, 'zhengming.yaml', `${ONLY_NAMES}minConfidence: certain\n`);
      assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent']);
      await rewrite(client, folder, 'docs/zhengming.yaml', 'minConfidence: possible\n');
      assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent', 'rust']);
    }));

  test('that is broken is reported on itself, what is right in it still holds', () =>
    withArticle(async (client, folder, uri) => {
      const file = folder.uriOf('zhengming.yaml');
      const broken = `${ONLY_NAMES}minConfidence: sure\nentries: { rust: off }\n`;
      await rewrite(client, folder, 'zhengming.yaml', broken);
      const { diagnostics } = await client.untilPublished(file, isNotEmpty);
      assert.deepEqual(
        diagnostics.map(({ range, message }) => [range, message]),
        [
          [
            { start: { line: 2, character: 15 }, end: { line: 2, character: 19 } },
            'Unexpected `sure`, expected one of certain, likely, possible',
          ],
        ],
      );
      assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent']);
      await rewrite(client, folder, 'zhengming.yaml', ONLY_NAMES);
      await client.untilPublished(file, isEmpty);
      assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent', 'rust']);
    }));

  test('that is closed in an editor that watches no files counts as it is on disk', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri], capabilities: BARE });
    const [uri, file] = [folder.uriOf('article.md'), folder.uriOf('zhengming.yaml')];
    await client.open(file, ONLY_NAMES, 'yaml');
    await client.open(uri, ARTICLE);
    await client.untilPublished(uri, ({ length }) => length === 2);
    await folder.write('zhengming.yaml', `${ONLY_NAMES}entries: { rust: off }\n`);
    await client.close(file);
    await client.untilPublished(uri, ({ length }) => length === 1);
  });

  test('counts as it is written in the editor, before it is saved', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({ folders: [folder.uri], capabilities: BARE });
    const [uri, file] = [folder.uriOf('article.md'), folder.uriOf('zhengming.yaml')];
    await client.open(file, ONLY_NAMES, 'yaml');
    await client.open(uri, ARTICLE);
    await client.untilPublished(uri, ({ length }) => length === 2);
    await client.change(file, { text: `${ONLY_NAMES}entries: { rust: off }\n` });
    await client.untilPublished(uri, ({ length }) => length === 1);
  });
});

describe('a glossary file', () => {
  test('that is broken is reported on itself until it is mended', () =>
    withArticle(async (client, folder, uri) => {
      const file = folder.uriOf('names.yaml');
      const broken = NAMES.replace('kind: language', 'kind: tongue');
      await rewrite(client, folder, 'names.yaml', broken);
      const { diagnostics } = await client.untilPublished(file, isNotEmpty);
      const line = broken.split('\n').findIndex((text) => text.includes('tongue'));
      assert.deepEqual(
        diagnostics.map(({ range }) => range.start.line),
        [line],
      );
      assert.match(
        String(diagnostics[0]?.message),
        /^Unexpected `tongue`, expected one of project/u,
      );
      assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent']);
      const status = await client.until(() => client.statuses.find((one) => one.problems.length));
      assert.equal(status.problems[0]?.file, file);
      assert.equal(status.problems[0].line, line + 1);
      assert.ok(
        client.logged.some((text) => text.includes('names.yaml') && text.includes('tongue')),
      );
      await rewrite(client, folder, 'names.yaml', NAMES);
      await client.untilPublished(file, isEmpty);
      assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent', 'rust']);
      assert.deepEqual(client.statuses.at(-1)?.problems, []);
    }));

  test('that is no UTF-8 is reported, and the others work', () =>
    withArticle(async (client, folder, uri) => {
      await folder.write('binary.yaml', Uint8Array.of(0x61, 0x62, 0xff, 0x00));
      const both = 'builtin: false\nglossaries: [binary.yaml, names.yaml]\n';
      await rewrite(client, folder, 'zhengming.yaml', both);
      const file = folder.uriOf('binary.yaml');
      const { diagnostics } = await client.untilPublished(file, isNotEmpty);
      assert.deepEqual(
        diagnostics.map(({ message }) => message),
        ['Unexpected byte 0xff at offset 2, expected UTF-8: save the file as UTF-8'],
      );
      assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent', 'rust']);
    }));

  test('that is not there is reported where it is named, until it is', () =>
    withArticle(async (client, folder) => {
      const file = folder.uriOf('zhengming.yaml');
      const settings = 'builtin: false\nglossaries:\n  - names.yaml\n  - later.yaml\n';
      await rewrite(client, folder, 'zhengming.yaml', settings);
      const { diagnostics } = await client.untilPublished(file, isNotEmpty);
      assert.deepEqual(diagnostics[0]?.range, {
        start: { line: 3, character: 4 },
        end: { line: 3, character: 14 },
      });
      const later = NAMES.replace('Open Policy Agent', 'OpenPolicy').replace('Rust', 'Ruest');
      await rewrite(client, folder, 'later.yaml', later);
      await client.untilPublished(file, isEmpty);
    }));
});

test('the client is asked to watch the files that matter', () =>
  withArticle(async (client, folder) => {
    const watched = (): readonly string[] =>
      [...client.registrations.values()]
        .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
        .flatMap(({ registerOptions }) => registerOptions.watchers as FileSystemWatcher[])
        .map(({ globPattern }) =>
          typeof globPattern === 'string' ? globPattern : globPattern.pattern,
        );
    await client.until(() => watched().includes('names.yaml') || undefined);
    assert.ok(watched().includes('**/zhengming.yaml'));
    await rewrite(client, folder, 'zhengming.yaml', 'glossaries: [other.yaml]\n');
    await client.until(
      () => (watched().includes('other.yaml') && !watched().includes('names.yaml')) || undefined,
    );
  }));

describe('settings of the editor', () => {
  test('are asked for, and asked for again when they have changed', async () => {
    await using folder = await createTemporaryFolder({ 'names.yaml': NAMES });
    let settings: object = { builtin: false, glossaries: ['names.yaml'], trace: { server: 'off' } };
    await using client = await LspClient.start({ folders: [folder.uri], settings: () => settings });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent', 'rust']);
    settings = { ...settings, enable: false };
    const { refreshes } = client;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
    await client.until(() => client.refreshes > refreshes || undefined);
    assert.deepEqual(await entriesOf(client, uri), []);
    assert.equal(client.statuses.at(-1)?.enabled, false);
  });

  test('are what the client sends where it cannot be asked', async () => {
    await using folder = await createTemporaryFolder({ 'names.yaml': NAMES });
    const zhengming = { builtin: false, glossaries: ['names.yaml'] };
    await using client = await LspClient.start({
      folders: [folder.uri],
      capabilities: BARE,
      initializationOptions: { zhengming },
    });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    await client.untilPublished(uri, ({ length }) => length === 2);
    const rules = { 'wrong-name': 'off', 'mixed-name': 'off' };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { zhengming: { ...zhengming, rules } },
    });
    await client.untilPublished(uri, isEmpty);
  });

  test('are what the client sent where it can be asked but has none', async () => {
    await using folder = await createTemporaryFolder({ 'names.yaml': NAMES });
    const zhengming = { builtin: false, glossaries: ['names.yaml'] };
    await using client = await LspClient.start({
      folders: [folder.uri],
      settings: () => null,
      initializationOptions: { zhengming },
    });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    assert.equal((await entriesOf(client, uri)).length, 2);
    const { refreshes } = client;
    const rules = { 'wrong-name': 'off', 'mixed-name': 'off' };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { zhengming: { ...zhengming, rules }, others: { colour: 'red' } },
    });
    await client.until(() => client.refreshes > refreshes || undefined);
    assert.deepEqual(await entriesOf(client, uri), []);
  });

  test('that are wrong are told of, and the others hold', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    const settings = { minConfidence: 3, entries: { rust: 'off' }, colour: 'red' };
    await using client = await LspClient.start({ folders: [folder.uri], settings: () => settings });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent']);
    const status = await client.until(() => client.statuses.find((one) => one.problems.length));
    assert.deepEqual(
      status.problems.map(({ file, message }) => [file, message.split(',')[0]]),
      [
        ['settings', 'Unexpected key `colour`'],
        ['settings', 'Unexpected the number 3'],
      ],
    );
  });

  test('that the client fails to give are told of, and the defaults hold', async () => {
    await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
    await using client = await LspClient.start({
      folders: [folder.uri],
      settings: () => Promise.reject(new Error('no settings today')),
    });
    const uri = folder.uriOf('article.md');
    await client.open(uri, ARTICLE);
    assert.deepEqual(await entriesOf(client, uri), ['open-policy-agent', 'rust']);
    await client.until(() => client.logged.find((text) => text.includes('no settings today')));
  });
});

test('a folder that is added brings its settings', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start();
  assert.notEqual((await client.until(() => client.statuses.at(-1))).entries, 2);
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [{ uri: folder.uri, name: 'added' }], removed: [] },
  });
  await client.until(() => client.statuses.find(({ entries }) => entries === 2));
});
