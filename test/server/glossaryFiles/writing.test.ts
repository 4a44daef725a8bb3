import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CompletionItem,
  CompletionRequest,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient } from '../../support/lspClient.ts';
import { NAMES } from '../../support/namesGlossary.ts';
import { createTemporaryFolder } from '../../support/temporaryFolder.ts';

const FILES = {
  'zhengming.yaml': 'builtin: false\nglossaries: [names.yaml, team.yaml]\n',
  'names.yaml': `${NAMES}subjects:\n  lamps: [灯笼, 灯塔]\n`,
  'team.yaml': 'language: zh-CN\n',
};

const ENTRY =
  'language: zh-CN\nentries:\n  - name: Harbor Lantern\n    accept: [HL]\n    kind: product\n';

/** Opens `marked` as the team's glossary, with the cursor at `|`. */
async function withCursor(
  marked: string,
  run: (
    client: LspClient,
    uri: string,
    text: string,
    position: { line: number; character: number },
  ) => Promise<void>,
): Promise<void> {
  await using folder = await createTemporaryFolder(FILES);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const uri = folder.uriOf('team.yaml');
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  await client.open(uri, text, 'yaml');
  await run(client, uri, text, TextDocument.create(uri, 'yaml', 0, text).positionAt(offset));
}

/** What each item makes of the text. */
function complete(marked: string): Promise<ReadonlyMap<string, string>> {
  const results = new Map<string, string>();
  return withCursor(marked, async (client, uri, text, position) => {
    const params = { textDocument: { uri }, position };
    const list = await client.connection.sendRequest(CompletionRequest.type, params);
    const items: readonly CompletionItem[] = Array.isArray(list) ? list : (list?.items ?? []);
    const document = TextDocument.create(uri, 'yaml', 0, text);
    for (const { label, textEdit } of items) {
      assert.ok(TextEdit.is(textEdit));
      results.set(label, TextDocument.applyEdits(document, [textEdit]));
    }
  }).then(() => results);
}

async function hover(marked: string): Promise<string | undefined> {
  let found: string | undefined;
  await withCursor(marked, async (client, uri, _, { line, character }) => {
    const answer = await client.hover(uri, line, character);
    if (answer && MarkupContent.is(answer.contents)) found = answer.contents.value;
  });
  return found;
}

describe('completion', () => {
  const rows: readonly (readonly [what: string, marked: string, label: string, after: string])[] = [
    ['a key of the pack', 'language: zh-CN\nti|', 'title', 'language: zh-CN\ntitle: '],
    ['a key on an empty line', `${ENTRY}    |\n`, 'homes', `${ENTRY}    homes: \n`],
    ['a key of an entry', `${ENTRY}    wr|\n`, 'wrong', `${ENTRY}    wrong: \n`],
    ['the first key of an entry', 'entries:\n  - |', 'name', 'entries:\n  - name: '],
    [
      'a key that has its colon',
      `${ENTRY}    ho|mes: [a.org]\n`,
      'homes',
      `${ENTRY}    homes: [a.org]\n`,
    ],
    [
      'a key of a rendering',
      `${ENTRY}    wrong:\n      港灯:\n        un|`,
      'unless',
      `${ENTRY}    wrong:\n      港灯:\n        unless: `,
    ],
    [
      'a key in braces',
      `${ENTRY}    wrong: { 港灯: { when: evidence, fl|} }\n`,
      'flag',
      `${ENTRY}    wrong: { 港灯: { when: evidence, flag: } }\n`,
    ],
    ['a kind', ENTRY.replace('product', 'pro|'), 'protocol', ENTRY.replace('product', 'protocol')],
    [
      'a kind before it has a letter',
      ENTRY.replace('product', '|'),
      'tool',
      ENTRY.replace('product', 'tool'),
    ],
    [
      'a condition',
      `${ENTRY}    wrong:\n      港灯: { when: e| }\n`,
      'evidence',
      `${ENTRY}    wrong:\n      港灯: { when: evidence }\n`,
    ],
    [
      'a kind of evidence',
      `${ENTRY}    wrong:\n      港灯: { when: [link, n|] }\n`,
      'neighbour',
      `${ENTRY}    wrong:\n      港灯: { when: [link, neighbour] }\n`,
    ],
    ['a subject', `${ENTRY}    subject: |\n`, 'lamps', `${ENTRY}    subject: lamps\n`],
    [
      'a name',
      'entries:\n  - name: Open P|\n',
      'Open Policy Agent',
      'entries:\n  - name: Open Policy Agent\n',
    ],
    [
      'a form to expect',
      `${ENTRY}    wrong:\n      港灯: { expected: | }\n`,
      'HL',
      `${ENTRY}    wrong:\n      港灯: { expected: HL }\n`,
    ],
    ['a language', 'language: |\n', 'zh-CN', 'language: zh-CN\n'],
    ['a kind that has neighbours', 'kinds:\n  lan|\n', 'language', 'kinds:\n  language: \n'],
  ];
  for (const [what, marked, label, after] of rows) {
    test(`knows ${what}`, async () => {
      const results = await complete(marked);
      assert.equal(results.get(label), after, [...results.keys()].join(', '));
    });
  }

  test('offers no key twice', async () => {
    const keys = [...(await complete(`${ENTRY}    |\n`)).keys()];
    assert.deepEqual(keys, [
      'id',
      'original',
      'homes',
      'near',
      'subject',
      'note',
      'replace',
      'wrong',
    ]);
  });

  test('has nothing to say of comments, sentences and other files', async () => {
    assert.equal((await complete(`${ENTRY}    # no|\n`)).size, 0);
    assert.equal((await complete(`${ENTRY}    note: A la|\n`)).size, 0);
    await using folder = await createTemporaryFolder(FILES);
    await using client = await LspClient.start({ folders: [folder.uri] });
    for (const [name, language] of [
      ['a.md', 'markdown'],
      ['other.yaml', 'yaml'],
    ] as const) {
      const uri = folder.uriOf(name);
      await client.open(uri, 'entries:\n  - ', language);
      const params = { textDocument: { uri }, position: { line: 1, character: 4 } };
      assert.equal(await client.connection.sendRequest(CompletionRequest.type, params), null);
    }
  });
});

describe('hover', () => {
  const rows: readonly (readonly [what: string, marked: string, said: RegExp])[] = [
    ['a key', ENTRY.replace('accept', 'acc|ept'), /^Further forms that are right/u],
    [
      'a key of a rendering',
      `${ENTRY}    wrong:\n      港灯: { wh|en: evidence }\n`,
      /wrong wherever it stands/u,
    ],
    [
      'a name',
      ENTRY.replace('Lantern', 'Lan|tern'),
      /^\*\*Harbor Lantern\*\* · product · `harbor-lantern`\n\nAlso right: HL\n\n0 wrong renderings; no uses/u,
    ],
    [
      'a name of an entry that is laid over another',
      'language: zh-CN\nentries:\n  - name: Ru|st\n    kind: language\n',
      /^\*\*Rust\*\*[\s\S]*https:\/\/rust-lang\.org[\s\S]*1 wrong renderings/u,
    ],
    [
      'a rendering',
      `${ENTRY}    wrong:\n      港|灯: { when: evidence, unless: [港灯节] }\n`,
      /^“港灯” → \*\*Harbor Lantern\*\*: wrong where the document supports it\.\n\nNot inside 港灯节\.$/u,
    ],
    [
      'a rendering in a list',
      `${ENTRY}    wrong: [港|灯]\n`,
      /^“港灯” → \*\*Harbor Lantern\*\*: wrong wherever it stands\.$/u,
    ],
  ];
  for (const [what, marked, said] of rows) {
    test(`explains ${what}`, async () => {
      assert.match(String(await hover(marked)), said);
    });
  }

  test('has nothing to say of a sentence', async () => {
    assert.equal(await hover(`${ENTRY}    note: A la|mp.\n`), undefined);
  });
});
