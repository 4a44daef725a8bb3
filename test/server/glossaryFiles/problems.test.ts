import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { LspClient } from '../../support/lspClient.ts';
import { NAMES, NAMES_WORKSPACE } from '../../support/namesGlossary.ts';
import { createTemporaryFolder } from '../../support/temporaryFolder.ts';

const HEAD = 'language: zh-CN\nentries:\n';

/** An entry that is right. */
const LANTERN = `  - name: Harbor Lantern
    kind: product
    wrong:
      港口灯笼: 控制台由港口灯笼提供。
`;

/** What a pack says in place of the text between ⟦ and ⟧, and how that is reported. */
interface Case {
  readonly what: string;
  /** The marks stand around what is underlined. */
  readonly pack: string;
  readonly message: RegExp;
  readonly severity?: DiagnosticSeverity;
  readonly builtin?: boolean;
}

const CASES: readonly Case[] = [
  {
    what: 'an unknown kind',
    pack: LANTERN.replace('product', '⟦produce⟧'),
    message: /^Unexpected `produce`, expected one of project, product,/u,
  },
  {
    what: 'an unknown key',
    pack: LANTERN.replace('wrong:', '⟦wrongs:⟧'),
    message: /^Unexpected key `wrongs`, expected one of name,/u,
  },
  {
    what: 'broken YAML',
    pack: LANTERN.replace('kind: product', 'kind: [product\n    ⟦wrong:⟧').replace(
      '    wrong:\n',
      '',
    ),
    message: /^Unexpected YAML syntax/u,
  },
  {
    what: 'a second entry of the same id',
    pack: `${LANTERN}  - ⟦name: harbor lantern⟧\n    kind: product\n`,
    message: /^Unexpected second entry `harbor-lantern`, expected one: the first is at .*:3$/u,
  },
  {
    what: 'a rendering of two entries',
    pack: `${LANTERN}  - name: Harbor Lamp\n    kind: product\n    wrong: [⟦港口灯笼]⟧\n`,
    message: /always wrong for `harbor-lantern` too, expected one right form/u,
  },
  {
    what: 'a rendering that is right for another entry',
    pack: `${LANTERN}  - name: 灯塔\n    kind: product\n    original: Beacon\n    accept: [港口灯笼]\n`
      .replace('      港口灯笼: 控', '      ⟦港口灯笼: 控')
      .replace('提供。', '提供。⟧'),
    message: /expected one that is not right: `beacon` accepts it/u,
  },
  {
    what: 'a rendering of the built-in glossary that it calls right',
    pack: `  - ⟦name: 云本地计算基金会⟧\n    kind: product\n    original: Local Foundation\n`,
    message:
      /^Unexpected rendering `云本地计算基金会`, expected one that is not right: `local-foundation` accepts it; left out of zh-CN\//u,
    severity: DiagnosticSeverity.Warning,
    builtin: true,
  },
  {
    what: 'a sentence to flag that is not flagged',
    pack: LANTERN.replace('控制台由港口灯笼提供。', '⟦控制台由灯笼提供。⟧'),
    message: /^`港口灯笼`: Unexpected nothing, expected `harbor-lantern` in “控制台由灯笼提供。”$/u,
    severity: DiagnosticSeverity.Warning,
  },
  {
    what: 'a sentence to pass that is flagged',
    pack: LANTERN.replace(
      '控制台由港口灯笼提供。',
      '{ flag: 点亮港口灯笼。, pass: ⟦节日里的港口灯笼。 }⟧',
    ),
    message: /^Unexpected finding in a sentence to pass, “节日里的港口灯笼。”/u,
    severity: DiagnosticSeverity.Warning,
  },
  {
    what: 'a note that is flagged',
    pack: `  - name: Cloud Lantern
    kind: product
    note: ⟦不是港口灯笼。⟧
${LANTERN}`,
    message: /^Unexpected finding in a right form or note, “不是港口灯笼。”/u,
    severity: DiagnosticSeverity.Warning,
  },
];

function textOf(text: string, { range: { start, end } }: Diagnostic): string {
  assert.equal(start.line, end.line);
  return text.split('\n')[start.line]?.slice(start.character, end.character) ?? '';
}

describe('while a glossary is written, it is told of', () => {
  for (const { what, pack, message, severity, builtin = false } of CASES) {
    test(what, async () => {
      const text = HEAD + pack.replace(/[⟦⟧]/gu, '');
      const marked = /⟦([^⟧]*)⟧/u.exec(pack)?.[1];
      await using folder = await createTemporaryFolder({
        'zhengming.yaml': `builtin: ${builtin}\nglossaries: [lantern.yaml]\n`,
        'lantern.yaml': HEAD + LANTERN,
      });
      await using client = await LspClient.start({ folders: [folder.uri] });
      const file = folder.uriOf('lantern.yaml');
      await client.open(file, HEAD + LANTERN, 'yaml');
      await client.change(file, { text });
      const { diagnostics } = await client.untilPublished(file, ({ length }) => length > 0);
      assert.deepEqual(
        diagnostics.map((one) => textOf(text, one)),
        [marked],
      );
      assert.match(String(diagnostics[0]?.message), message);
      assert.equal(diagnostics[0]?.severity, severity ?? DiagnosticSeverity.Error);
      await client.change(file, { text: HEAD + LANTERN });
      await client.untilPublished(file, ({ length }) => length === 0);
    });
  }
});

test('a list of pairs is told of as well', async () => {
  await using folder = await createTemporaryFolder({
    'zhengming.yaml': 'builtin: false\nglossaries: [pairs.tsv]\n',
    'pairs.tsv': '港口灯笼\tHarbor Lantern\n',
  });
  await using client = await LspClient.start({ folders: [folder.uri] });
  const file = folder.uriOf('pairs.tsv');
  await client.open(file, '港口灯笼\tHarbor Lantern\n海港灯笼\n', 'tsv');
  const { diagnostics } = await client.untilPublished(file, ({ length }) => length > 0);
  assert.deepEqual(
    diagnostics.map(({ message }) => message),
    ['Unexpected end of line, expected a tab and the right form'],
  );
});

test('what is written holds in an article before it is saved, and no longer when it is dropped', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const [article, names] = [folder.uriOf('article.md'), folder.uriOf('names.yaml')];
  const flagged = async () => (await client.diagnostics(article)).map(({ data }) => data.entry);
  await client.open(article, '港口灯笼与开放政策代理。\n');
  assert.deepEqual(await flagged(), ['open-policy-agent']);
  await client.open(names, NAMES, 'yaml');
  const { refreshes } = client;
  await client.change(names, { text: NAMES + LANTERN });
  await client.until(() => client.refreshes > refreshes || undefined);
  assert.deepEqual(await flagged(), ['harbor-lantern', 'open-policy-agent']);
  const before = client.refreshes;
  await client.close(names);
  await client.until(() => client.refreshes > before || undefined);
  assert.deepEqual(await flagged(), ['open-policy-agent']);
});

test('another YAML file is none of our business', async () => {
  await using folder = await createTemporaryFolder(NAMES_WORKSPACE);
  await using client = await LspClient.start({ folders: [folder.uri] });
  const [other, names] = [folder.uriOf('other.yaml'), folder.uriOf('names.yaml')];
  await client.open(other, 'kind: [', 'yaml');
  await client.open(names, 'kind: [', 'yaml');
  await client.untilPublished(names, ({ length }) => length > 0);
  assert.ok(client.published.every(({ uri }) => uri !== other));
});
