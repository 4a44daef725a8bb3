import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { showing } from '../features.ts';
import {
  diagnosticsOf,
  edit,
  inWorkspace,
  open,
  openNew,
  rangeOf,
  untilFlagged,
  write,
} from './editor.ts';
import { until } from './wait.ts';

const TEAM = 'glossary/team.yaml';

/** Opens the team's glossary, and leaves it afterwards as it was, on disk and in the editor. */
async function withTeam(test: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const document = await open(inWorkspace(TEAM));
  try {
    await test(document);
  } finally {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
}

/** Asks a provider of the editor for a place in a document until its answer will do. */
function ask<T>(
  command: string,
  document: vscode.TextDocument,
  position: vscode.Position,
  accept: (found: T) => boolean,
): Promise<T> {
  return until(command, async () => {
    const found = await vscode.commands.executeCommand<T>(command, document.uri, position);
    return accept(found) ? found : undefined;
  });
}

/** A letter into `text`. */
function into(document: vscode.TextDocument, text: string): vscode.Position {
  return rangeOf(document, text).start.translate(0, 1);
}

function targetOf(location: vscode.Location | vscode.LocationLink | undefined) {
  if (location === undefined) throw new Error('Expected a location.');
  return 'targetUri' in location
    ? { uri: location.targetUri, range: location.targetRange }
    : location;
}

function findDefinition(document: vscode.TextDocument, text: string) {
  return ask<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document,
    into(document, text),
    (found) => found.length > 0,
  );
}

async function untilLens(
  document: vscode.TextDocument,
  line: number,
  title: RegExp,
): Promise<vscode.CodeLens> {
  let last: readonly string[] = [];
  return until(
    () => `a code lens ${title} in line ${line}; found ${last.join(' | ')}`,
    async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        500,
      );
      const own = lenses.filter(({ range }) => range.start.line === line);
      last = own.map(({ command }) => command?.title ?? '');
      return own.find(({ command }) => title.test(command?.title ?? ''));
    },
  );
}

describe(showing('glossaryFiles'), () => {
  it('is told of its problems while it is written', () =>
    withTeam(async (document) => {
      await edit(document, 'kind: product', 'kind: produce');
      const problems = await until('a problem of the kind', () => {
        const found = diagnosticsOf(document.uri);
        return found.length > 0 ? found : undefined;
      });
      assert.match(problems[0]?.message ?? '', /^Unexpected `produce`, expected one of project/u);
      assert.deepEqual(problems[0]?.range, rangeOf(document, 'produce'));
      await edit(document, 'produce', 'product');
      await edit(document, '海上的信标亮了一夜。', '网关和信标。');
      const [sentence] = await until('a problem of the sentence', () => {
        const found = diagnosticsOf(document.uri);
        return found[0]?.message.includes('网关和信标。') ? found : undefined;
      });
      assert.equal(sentence?.severity, vscode.DiagnosticSeverity.Warning);
      assert.deepEqual(sentence.range, rangeOf(document, '网关和信标。'));
    }));

  it('holds in an article before it is saved', async () => {
    const article = await openNew('unsaved.md', '海港灯塔属于港口灯笼。\n');
    await untilFlagged(article, ['港口灯笼']);
    await withTeam(async (document) => {
      await edit(document, '      港口灯笼:', '      海港灯塔:\n      港口灯笼:');
      await untilFlagged(article, ['海港灯塔', '港口灯笼']);
    });
    await untilFlagged(article, ['港口灯笼']);
  });

  it('completes keys and kinds', () =>
    withTeam(async (document) => {
      await edit(document, '    kind: service\n', '    kind: service\n    \n');
      const line = rangeOf(document, 'kind: service').start.line + 1;
      const complete = (position: vscode.Position, label: string) =>
        ask<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document,
          position,
          ({ items }) => items.some((item) => item.label === label),
        );
      await complete(new vscode.Position(line, 4), 'homes');
      await complete(rangeOf(document, 'service').end, 'system');
    }));

  it('explains its keys and its names', () =>
    withTeam(async (document) => {
      const hover = (text: string, said: RegExp) =>
        ask<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document,
          into(document, text),
          (found) =>
            found.some(({ contents }) =>
              contents.some((one) => said.test(typeof one === 'string' ? one : one.value)),
            ),
        );
      await hover('near:', /speak for the name/u);
      await hover('Harbor Lantern', /\*\*Harbor Lantern\*\* · product/u);
      await hover('港口灯笼:', /wrong wherever it stands/u);
    }));

  it('counts the uses of its names, and leads to them', () =>
    withTeam(async (document) => {
      const file = await write('counted.md', 'Beacon 与 Beacon。\n\n网关把指标发给信标。\n');
      const line = rangeOf(document, 'Beacon').start.line;
      const lens = await untilLens(document, line, /^\d+ uses, \d+ wrong…?$/u);
      assert.equal(lens.command?.command, 'zhengming.showUses');
      const uses = await ask<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document,
        into(document, 'Beacon'),
        (found) => found.filter(({ uri }) => uri.path === file.path).length === 3,
      );
      const own = uses.filter(({ uri }) => uri.path === file.path);
      assert.deepEqual(
        own.map(({ range }) => [range.start.line, range.start.character]),
        [
          [0, 0],
          [0, 9],
          [2, 7],
        ],
      );
      await vscode.workspace.fs.delete(file);
    }));
});

describe('the definition of a name', () => {
  it('is its entry in the team’s glossary', async () => {
    const article = await openNew('defined.md', '控制台由港口灯笼提供。\n');
    await untilFlagged(article, ['港口灯笼']);
    const { uri, range } = targetOf((await findDefinition(article, '港口灯笼'))[0]);
    assert.equal(uri.path, inWorkspace(TEAM).path);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.lineAt(range.start.line).text, /name: Harbor Lantern/u);
  });

  it('is its entry in the built-in glossary, which can only be read', async () => {
    const article = await openNew('builtIn.md', '它属于云本地计算基金会。\n');
    await untilFlagged(article, ['云本地计算基金会']);
    const { uri, range } = targetOf((await findDefinition(article, '云本地计算基金会'))[0]);
    assert.equal(uri.scheme, 'zhengming-glossary');
    const document = await open(uri);
    assert.equal(document.languageId, 'yaml');
    assert.match(document.lineAt(range.start.line).text, /name: 云原生计算基金会/u);
    await untilLens(document, range.start.line, /^\d+ uses, \d+ wrong…?$/u);
    const before = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.getText(), before);
  });

  it('is what the command opens', async () => {
    await open(inWorkspace('car-body.md'));
    await vscode.commands.executeCommand('zhengming.openEntry', 'open-policy-agent');
    const { activeTextEditor } = vscode.window;
    assert.equal(activeTextEditor?.document.uri.scheme, 'zhengming-glossary');
  });
});
