import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL, LspClient } from '../support/lspClient.ts';
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
      for (const marked of ['我们用 Ku‸', '我们用Kuber‸', '用 kub‸', '- Ku‸', '**Ku‸**，很好']) {
        assert.ok((await offersOf(client, uri, marked)).includes('Kubernetes'), marked);
      }
    }));

  test('it offers a foreign name that is being written by its sound', () =>
    withArticle(async (client, uri) => {
      assert.ok((await offersOf(client, uri, '我们用库伯‸')).includes('Kubernetes'));
    }));

  test('it offers a name of which all initials are there', () =>
    withArticle(async (client, uri) => {
      assert.deepEqual(await offersOf(client, uri, '这叫yys‸'), ['云原生']);
    }));

  test('it leaves everyday words, letters, English and code alone', () =>
    withArticle(async (client, uri) => {
      for (const marked of [
        '选项 K‸',
        '车身上的铁‸',
        '这是开放‸',
        'We use Ku‸',
        '用 `ku‸',
        '见 /usr/kub‸',
        '发给 @Kub‸',
        '用 --kub‸',
        '<Kub‸',
        '[页](Kub‸',
        '用 Rust‸',
      ]) {
        assert.deepEqual(await offersOf(client, uri, marked), [], marked);
      }
    }));
});

test('the server is asked after letters, and by clients that can be told later after sounds too', async () => {
  await using folder = await createTemporaryFolder({});
  await using bare = await LspClient.start({ folders: [folder.uri] });
  const asked = bare.initialized.capabilities.completionProvider?.triggerCharacters ?? [];
  assert.ok(asked.includes('k') && asked.includes('K') && !asked.includes('库'));
  const capabilities = {
    ...FULL,
    textDocument: { ...FULL.textDocument, completion: { dynamicRegistration: true } },
  };
  await using client = await LspClient.start({ folders: [folder.uri], capabilities });
  assert.equal(client.initialized.capabilities.completionProvider, undefined);
  const registered = await client.until(() =>
    [...client.registrations.values()].find(({ method }) => method === CompletionRequest.method),
  );
  const { triggerCharacters } = registered.registerOptions;
  assert.ok(triggerCharacters.includes('库') && triggerCharacters.includes('伯'));
  assert.ok(!triggerCharacters.includes('云'));
});
