import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { UNASKED_NAMES_REQUEST } from '../../server/src/protocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { createTemporaryFolder } from '../support/temporaryFolder.ts';

interface Asked {
  /** What is asked at the mark, as if the last character before it had been typed. */
  readonly unasked?: boolean;
}

/** What is offered at `‸` in an article, and the article without the mark. */
async function complete(client: LspClient, uri: string, marked: string, { unasked }: Asked = {}) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  await client.change(uri, { text });
  const answer = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: TextDocument.create(uri, 'markdown', 1, text).positionAt(offset),
    context: unasked
      ? {
          triggerKind: CompletionTriggerKind.TriggerCharacter,
          triggerCharacter: marked.charAt(offset - 1),
        }
      : { triggerKind: CompletionTriggerKind.Invoked },
  });
  const items: readonly CompletionItem[] = Array.isArray(answer) ? answer : (answer?.items ?? []);
  return { text, items };
}

function accept(text: string, item: CompletionItem | undefined): string {
  assert.ok(item?.textEdit && 'range' in item.textEdit);
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), [item.textEdit]);
}

async function withArticle(run: (client: LspClient, uri: string) => Promise<void>): Promise<void> {
  await using folder = await createTemporaryFolder({});
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('article.md');
  await client.open(uri, '');
  await run(client, uri);
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

describe('completion of names', () => {
  test('writes the name with spaces as the document has them', () =>
    withArticle(async (client, uri) => {
      for (const [marked, written] of [
        ['我们用 Go 写，再用Kuberne‸', '我们用 Go 写，再用 Kubernetes'],
        ['我们用Go写，再用Kuberne‸', '我们用Go写，再用Kubernetes'],
        ['我们用 Go 写，库伯内‸很快', '我们用 Go 写，Kubernetes 很快'],
        ['这是 yys‸', '这是 云原生'],
      ] as const) {
        const { text, items } = await complete(client, uri, marked);
        const name = written.includes('云原生') ? '云原生' : 'Kubernetes';
        const item = items.find(({ label }) => label === name);
        assert.equal(accept(text, item), written);
      }
    }));

  test('offers first what was typed most of, and of that what the document has', () =>
    withArticle(async (client, uri) => {
      const { items } = await complete(client, uri, 'Kubeflow 很好，用 Kube‸');
      assert.equal(items[0]?.label, 'Kubeflow');
      assert.equal(items[0].sortText, '000');
      const { items: others } = await complete(client, uri, '用 Kube‸');
      assert.equal(others[0]?.label, 'Kubernetes');
    }));

  test('says what the name is and which rendering it puts right', () =>
    withArticle(async (client, uri) => {
      const { items } = await complete(client, uri, '用库伯内特‸');
      const item = items.find(({ label }) => label === 'Kubernetes');
      assert.match(item?.detail ?? '', /^库伯内特/u);
      assert.equal(item?.labelDetails?.description, 'project');
      assert.match(JSON.stringify(item?.documentation), /kubernetes\.io/u);
    }));

  test('is not there in code, addresses and comments', () =>
    withArticle(async (client, uri) => {
      for (const marked of [
        '用 `Kuberne‸`',
        '```sh\nKuberne‸\n```\n',
        '[页](https://example.org/Kuberne‸)',
        '<!-- Kuberne‸ -->',
      ]) {
        assert.deepEqual((await complete(client, uri, marked)).items, [], marked);
      }
    }));

  test('is not there in documents that are not checked', async () => {
    await using folder = await createTemporaryFolder({});
    const settings = () => ({ enable: false });
    await using client = await LspClient.start({ folders: [folder.uri], settings });
    const uri = folder.uriOf('article.md');
    await client.open(uri, '');
    assert.deepEqual((await complete(client, uri, '用 Kuberne‸')).items, []);
  });
});

describe('without being asked', () => {
  const offersOf = async (client: LspClient, uri: string, marked: string): Promise<string[]> =>
    labels((await complete(client, uri, marked, { unasked: true })).items);

  test('it offers a Latin name that has begun in a line of the translation', () =>
    withArticle(async (client, uri) => {
      for (const marked of ['我们用 Ku‸', '我们用Kuber‸', '- Ku‸', '**Ku‸**，很好']) {
        assert.ok((await offersOf(client, uri, marked)).includes('Kubernetes'), marked);
      }
    }));

  test('it offers a foreign name that is being written by its sound', () =>
    withArticle(async (client, uri) => {
      assert.ok((await offersOf(client, uri, '我们用库伯‸')).includes('Kubernetes'));
    }));

  test('it leaves everyday words, letters, English and code alone', () =>
    withArticle(async (client, uri) => {
      for (const marked of [
        '选项 K‸',
        '我们用 kubern‸',
        '这叫yys‸',
        '车身上的铁‸',
        '这是开放‸',
        'We use Ku‸',
        '用 `Ku‸',
        '见 /usr/Kub‸',
        '发给 @Kub‸',
        '用 --Kub‸',
        '<Kub‸',
        '[页](Kub‸',
        '用 Rust‸',
      ]) {
        assert.deepEqual(await offersOf(client, uri, marked), [], marked);
      }
    }));
});

test('an editor that asks by itself is told where what is worth offering begins', () =>
  withArticle(async (client, uri) => {
    const ask = async (text: string): Promise<unknown> => {
      await client.change(uri, { text });
      const position = { line: 0, character: text.length };
      const params = { textDocument: { uri }, position };
      return client.connection.sendRequest(UNASKED_NAMES_REQUEST, params);
    };
    assert.deepEqual(await ask('我们用 Kub'), { line: 0, character: 4 });
    assert.deepEqual(await ask('我们用库伯'), { line: 0, character: 3 });
    assert.equal(await ask('我们用 kub'), null);
    assert.equal(await ask('我们用 `Kub`'), null);
  }));

test('the server is asked after letters', async () => {
  await using folder = await createTemporaryFolder({});
  await using client = await LspClient.start({ folders: [folder.uri] });
  const asked = client.initialized.capabilities.completionProvider?.triggerCharacters ?? [];
  assert.ok(asked.includes('k') && asked.includes('K') && !asked.includes('库'));
});
