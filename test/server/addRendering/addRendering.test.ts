import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  CodeActionRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ADD_RENDERING_COMMAND,
  ADD_RENDERING_REQUEST,
  type AddRenderingParams,
  type AddRenderingResult,
  NAMES_REQUEST,
  type Names,
} from '../../../server/src/protocol.ts';
import { FULL, LspClient } from '../../support/lspClient.ts';
import { NAMES, NAMES_WORKSPACE } from '../../support/namesGlossary.ts';
import { createTemporaryFolder, type TemporaryFolder } from '../../support/temporaryFolder.ts';

const EDITOR: ClientCapabilities = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  experimental: { commands: [ADD_RENDERING_COMMAND] },
};

/** Edits files on disk as an editor does; gives their URIs, those that were made marked so. */
async function applyOnDisk(
  folder: TemporaryFolder,
  edit: WorkspaceEdit,
): Promise<readonly string[]> {
  const uris: string[] = [];
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      assert.ok(change.kind === 'create');
      await folder.write(change.uri.slice(folder.uri.length + 1), '');
      continue;
    }
    const { uri } = change.textDocument;
    const path = fileURLToPath(uri);
    const document = TextDocument.create(uri, 'yaml', 0, await readFile(path, 'utf8'));
    const edits = change.edits.filter((one) => 'newText' in one);
    await writeFile(path, TextDocument.applyEdits(document, edits));
    uris.push(uri);
  }
  return uris;
}

interface Bench {
  readonly client: LspClient;
  readonly folder: TemporaryFolder;
  readonly article: string;
  add(params: Omit<AddRenderingParams, 'textDocument'>): Promise<AddRenderingResult>;
  read(name: string): Promise<string>;
  flagged(): Promise<readonly string[]>;
}

async function withArticle(
  files: Readonly<Record<string, string>>,
  text: string,
  run: (bench: Bench) => Promise<void>,
): Promise<void> {
  await using folder = await createTemporaryFolder(files);
  await using client = await LspClient.start({ folders: [folder.uri], capabilities: EDITOR });
  const article = folder.uriOf('docs/article.md');
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit, metadata }) => {
    assert.equal(metadata?.isRefactoring, true);
    const uris = await applyOnDisk(folder, edit);
    await client.fileChanged(...uris);
    return { applied: true };
  });
  await client.open(article, text);
  await run({
    client,
    folder,
    article,
    async add(params) {
      const { refreshes } = client;
      const result = await client.connection.sendRequest<AddRenderingResult>(
        ADD_RENDERING_REQUEST,
        {
          textDocument: { uri: article },
          ...params,
        },
      );
      if ('uris' in result) await client.until(() => client.refreshes > refreshes || undefined);
      return result;
    },
    read: (name) => readFile(fileURLToPath(folder.uriOf(name)), 'utf8'),
    flagged: async () =>
      (await client.diagnostics(article)).map(
        ({ data, range: { start } }) => `${data.entry}@${start.character}`,
      ),
  });
}

describe('a rendering of a name', () => {
  test('is written to the glossary that has it, and holds at once', () =>
    withArticle(
      NAMES_WORKSPACE,
      '规则交给开放式策略代理。\n',
      async ({ add, read, flagged, folder }) => {
        assert.deepEqual(await flagged(), []);
        const result = await add({
          text: '开放式策略代理',
          when: 'always',
          entry: 'open-policy-agent',
        });
        assert.deepEqual(result, { uris: [folder.uriOf('names.yaml')], file: 'names.yaml' });
        const last = '      开放策略代理: 我们用开放策略代理。\n';
        assert.equal(
          await read('names.yaml'),
          NAMES.replace(last, `${last}      开放式策略代理:\n`),
        );
        assert.deepEqual(await flagged(), ['open-policy-agent@4']);
      },
    ));

  test('of the built-in glossary is laid over it', () =>
    withArticle(
      { 'zhengming.yaml': 'glossaries: [names.yaml]\n', 'names.yaml': NAMES },
      '云本土计算基金会。\n',
      async ({ add, read, flagged }) => {
        const entry = 'cloud-native-computing-foundation';
        await add({ text: '云本土计算基金会', when: 'always', entry });
        assert.equal(
          await read('names.yaml'),
          `${NAMES}  - name: 云原生计算基金会\n    kind: foundation\n    original: Cloud Native Computing Foundation\n    wrong: [云本土计算基金会]\n`,
        );
        assert.deepEqual(await flagged(), [`${entry}@0`]);
      },
    ));

  test('makes the glossary where there is none, and has the configuration name it', () =>
    withArticle({}, '用 Rust 写，铁锈红很快。\n', async ({ add, read, flagged }) => {
      assert.deepEqual(await flagged(), []);
      const result = await add({ text: '铁锈红', when: 'evidence', entry: 'rust' });
      assert.equal('file' in result && result.file, 'glossary/names.yaml');
      assert.equal(
        await read('glossary/names.yaml'),
        'language: zh-CN\nsource: en\nentries:\n  - name: Rust\n    kind: language\n    wrong:\n      铁锈红: { when: evidence }\n',
      );
      assert.equal(await read('zhengming.yaml'), 'glossaries: [glossary/names.yaml]\n');
      assert.deepEqual(await flagged(), ['rust@9']);
    }));

  test('of a new name brings the name', () =>
    withArticle(NAMES_WORKSPACE, '海灯社。\n', async ({ add, read, flagged }) => {
      const name = { name: '灯社', kind: 'foundation', original: 'Lantern Society' };
      await add({ text: '海灯社', when: 'always', name });
      assert.match(
        await read('names.yaml'),
        /\n {2}- name: 灯社\n {4}kind: foundation\n {4}original: Lantern Society\n {4}wrong: \[海灯社\]\n$/u,
      );
      assert.deepEqual(await flagged(), ['lantern-society@0']);
    }));

  const refused: readonly (readonly [string, Omit<AddRenderingParams, 'textDocument'>, RegExp])[] =
    [
      [
        'is right',
        { text: 'OPA', when: 'always', entry: 'rust' },
        /`open-policy-agent` accepts it/u,
      ],
      ['is too short', { text: '锈', when: 'always', entry: 'rust' }, /at least two characters/u],
      ['is there', { text: '铁锈', when: 'evidence', entry: 'rust' }, /wrong for `rust` already/u],
      [
        'is there on another condition',
        { text: '铁锈', when: 'always', entry: 'rust' },
        /names\.yaml already/u,
      ],
      [
        'is another’s',
        { text: '开放政策代理', when: 'always', entry: 'rust' },
        /for `open-policy-agent` already/u,
      ],
      [
        'is of no entry',
        { text: '铁锈红', when: 'always', entry: 'rost' },
        /Unexpected entry `rost`/u,
      ],
      [
        'is of a name without an id',
        { text: '海灯社', when: 'always', name: { name: '灯社', kind: 'term' } },
        /expected its original name too/u,
      ],
      [
        'is of a name of no kind',
        { text: '海灯社', when: 'always', name: { name: 'Lamp', kind: 'lamp' } },
        /Unexpected kind `lamp`/u,
      ],
    ];
  for (const [why, params, problem] of refused) {
    test(`is refused where it ${why}`, () =>
      withArticle(NAMES_WORKSPACE, '正文。\n', async ({ add, read }) => {
        const result = await add(params);
        assert.ok('problem' in result);
        assert.match(result.problem, problem);
        assert.equal(await read('names.yaml'), NAMES);
      }));
  }

  test('is refused while the glossary is broken', () =>
    withArticle(
      {
        ...NAMES_WORKSPACE,
        'zhengming.yaml': 'glossaries: [names.yaml]\n',
        'names.yaml': NAMES.replace('kind: language', 'kind: ['),
      },
      '正文。\n',
      async ({ add }) => {
        const result = await add({ text: '铁锈红', when: 'always', entry: 'rust' });
        assert.ok('problem' in result);
        assert.match(
          result.problem,
          /names\.yaml:\d+:\d+: Unexpected YAML syntax.* Mend that first/u,
        );
      },
    ));
});

test('the names to choose from begin with those of the document', () =>
  withArticle(NAMES_WORKSPACE, '用 Rust 写。\n', async ({ client, article }) => {
    const textDocument = { uri: article };
    const { names, kinds } = await client.connection.sendRequest<Names>(NAMES_REQUEST, {
      textDocument,
    });
    assert.deepEqual(
      names.map(({ id, inDocument }) => [id, inDocument]),
      [
        ['rust', true],
        ['open-policy-agent', false],
      ],
    );
    assert.ok(kinds.some(({ id, name }) => id === 'protocol' && name === 'protocol'));
  }));

test('the action is offered on words alone, to clients that can ask', async () => {
  await withArticle(
    NAMES_WORKSPACE,
    '规则交给**开放式**策略代理。\n',
    async ({ client, article }) => {
      const offered = async (start: number, end: number) => {
        const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
        const actions = await client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri: article },
          range,
          context: { diagnostics: [], only: ['refactor'] },
        });
        return (actions ?? []).map((one) => [one.title, 'kind' in one && one.command]);
      };
      const title = 'Add “策略代理” as wrong rendering of…';
      const command = { title, command: ADD_RENDERING_COMMAND, arguments: [article, '策略代理'] };
      assert.deepEqual(await offered(11, 15), [[title, command]]);
      assert.deepEqual(await offered(4, 15), []);
      assert.deepEqual(await offered(11, 11), []);
      assert.deepEqual(await offered(0, 1), []);
    },
  );
});
