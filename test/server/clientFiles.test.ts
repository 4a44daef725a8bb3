import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  FILE_EXISTS_REQUEST,
  type FileParams,
  READ_FILE_REQUEST,
  READ_FOLDER_REQUEST,
  type ReadFileResult,
} from '../../server/src/protocol.ts';
import { FULL, LspClient } from '../support/lspClient.ts';

const FOLDER = 'vscode-vfs://github/acme/site';

const TEAM = `language: zh-CN
source: en
title: The names of the team
entries:
  - name: Harbor Lantern
    kind: product
    wrong:
      港口灯笼: 控制台由港口灯笼提供。
`;

type Files = Readonly<Record<string, string | 'unreadable'>>;

/** An editor that shows a workspace which is nowhere on disk, and has no other files. */
async function startWith(files: Files, known: { asked: string[] } = { asked: [] }) {
  const client = await LspClient.start({
    folders: [FOLDER],
    capabilities: {
      ...FULL,
      experimental: { ...Object(FULL.experimental), files: true },
    },
    serve(connection) {
      const find = ({ uri }: FileParams): string | undefined => {
        known.asked.push(uri);
        return files[uri.replace(`${FOLDER}/`, '')];
      };
      const readFile = (params: FileParams): ReadFileResult | null => {
        const text = find(params);
        if (text === 'unreadable') return { unreadable: 'encoding' };
        return text === undefined ? null : { text };
      };
      connection.onRequest<ReadFileResult | null, void>(READ_FILE_REQUEST, readFile);
      connection.onRequest(FILE_EXISTS_REQUEST, (params: FileParams) => find(params) !== undefined);
      connection.onRequest(READ_FOLDER_REQUEST, ({ uri }: FileParams) => {
        const start = `${uri.replace(`${FOLDER}/`, '')}/`;
        const names = Object.keys(files).filter((name) => name.startsWith(start));
        return names.length > 0 ? names.map((name) => name.slice(start.length)) : null;
      });
    },
  });
  return client;
}

const ARTICLE = '控制台由港口灯笼提供。\n';

async function wordsIn(client: LspClient, name: string, text: string): Promise<readonly string[]> {
  const uri = `${FOLDER}/${name}`;
  await client.open(uri, text);
  const lines = text.split('\n');
  return (await client.diagnostics(uri)).map(({ range: { start, end } }) =>
    (lines[start.line] ?? '').slice(start.character, end.character),
  );
}

test('the configuration of a virtual workspace is read through the editor', async () => {
  const files = { 'zhengming.yaml': 'glossaries: [names/team.yaml]\n', 'names/team.yaml': TEAM };
  await using client = await startWith(files);
  assert.deepEqual(await wordsIn(client, 'docs/article.md', ARTICLE), ['港口灯笼']);
});

test('so are the packs in a folder', async () => {
  const files = { 'zhengming.yaml': 'glossaries: [names/]\n', 'names/team.yaml': TEAM };
  await using client = await startWith(files);
  assert.deepEqual(await wordsIn(client, 'article.md', ARTICLE), ['港口灯笼']);
});

test('nothing outside of the workspace’s file system is asked for', async () => {
  const known = { asked: [] };
  await using client = await startWith({}, known);
  assert.deepEqual(await wordsIn(client, 'a/b.md', ARTICLE), []);
  assert.ok(known.asked.length > 0);
  assert.deepEqual(
    known.asked.filter((uri: string) => !uri.startsWith('vscode-vfs://github/')),
    [],
  );
});

test('a file that is no text is a problem of that file', async () => {
  await using client = await startWith({ 'zhengming.yaml': 'unreadable' });
  await client.open(`${FOLDER}/article.md`, ARTICLE);
  const { diagnostics } = await client.untilPublished(
    `${FOLDER}/zhengming.yaml`,
    (found) => found.length > 0,
  );
  assert.match(String(diagnostics[0]?.message), /expected UTF-8/u);
});

test('an editor that offers no files is asked for none, and documents are checked all the same', async () => {
  await using client = await LspClient.start({ folders: [FOLDER] });
  assert.deepEqual(await wordsIn(client, 'article.md', '它属于云本地计算基金会。\n'), [
    '云本地计算基金会',
  ]);
});

test('it is said that the workspace is not looked through', async () => {
  await using client = await startWith({});
  const state = await client.until(() => client.termStates.at(-1));
  assert.deepEqual([state.state, state.total], ['none', 0]);
  assert.ok(await client.until(() => client.logged.find((text) => /Only open files/u.test(text))));
});
