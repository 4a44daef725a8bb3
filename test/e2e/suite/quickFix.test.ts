import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { showing } from '../features.ts';
import { apply, untilOffered } from './action.ts';
import { inWorkspace, openNew, rangeOf, readFromDisk, untilFlagged } from './editor.ts';
import { until } from './wait.ts';

const { QuickFix } = vscode.CodeActionKind;

/** Runs what VS Code offers on `word` under a title that holds `title`, as the menu does. */
async function choose(document: vscode.TextDocument, word: string, title: string): Promise<void> {
  const action = await until(`a quick fix: ${title}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, word),
      QuickFix.value,
      50,
    );
    return actions.find((one) => one.title.includes(title));
  });
  const { edit, command } = action;
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

describe(showing('quickFixes'), () => {
  it('put all of it right in the file', async () => {
    const document = await openNew('name.md', '开放政策代理和开放策略代理，GitHub 动作。\n');
    await untilFlagged(document, ['开放政策代理', '开放策略代理', 'GitHub 动作']);
    await choose(
      document,
      '开放政策代理',
      'Replace all wrong renderings of “Open Policy Agent” in this file',
    );
    await untilFlagged(document, ['GitHub 动作']);
    assert.match(document.getText(), /^Open Policy Agent 和 Open Policy Agent，GitHub 动作/u);
  });

  it('ignore it on its line, and undo takes that back', async () => {
    const text = '规则交给开放政策代理。\n开放策略代理很快。\n';
    const document = await openNew('line.md', text);
    await untilFlagged(document, ['开放政策代理', '开放策略代理']);
    const fix = await untilOffered(document, rangeOf(document, '开放政策代理'), QuickFix, (one) =>
      one.title.startsWith('Ignore'),
    );
    await apply(fix);
    await untilFlagged(document, ['开放策略代理']);
    assert.match(document.getText(), /。 <!-- zhengming-disable-line open-policy-agent -->\n/u);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await untilFlagged(document, ['开放政策代理', '开放策略代理']);
  });

  it('ignore it in the file', async () => {
    const document = await openNew('ignore.md', '规则交给开放政策代理。\n\n开放策略代理很快。\n');
    await untilFlagged(document, ['开放政策代理', '开放策略代理']);
    await choose(
      document,
      '开放政策代理',
      'Ignore all renderings of “Open Policy Agent” in this file',
    );
    await untilFlagged(document, []);
  });

  it('have what stands there never reported again, in the configuration on disk', async () => {
    const configuration = inWorkspace('zhengming.yaml');
    const before = await readFromDisk(configuration);
    const document = await openNew('never.md', '规则交给开放政策代理。开放策略代理很快。\n');
    await untilFlagged(document, ['开放政策代理', '开放策略代理']);
    await choose(document, '开放政策代理', 'Ignore “开放政策代理” in the workspace');
    await untilFlagged(document, ['开放策略代理']);
    assert.match(await readFromDisk(configuration), /renderings:\n {2}开放政策代理: off\n/u);
    await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode(before));
    await untilFlagged(document, ['开放政策代理', '开放策略代理']);
  });

  it('show why it is wrong', async () => {
    const document = await openNew('why.md', '规则交给开放政策代理。\n');
    await untilFlagged(document, ['开放政策代理']);
    await choose(document, '开放政策代理', 'Why is “开放政策代理” wrong?');
    await until('the page of the rule', () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      return tabs.find(({ label }) => label.includes('wrong-name'));
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('switches', () => {
  it('that do nothing are reported and can be removed', async () => {
    const document = await openNew('unused.md', '很好。 <!-- zhengming-disable-line rust -->\n');
    const [problem] = await untilFlagged(document, ['<!-- zhengming-disable-line rust -->']);
    assert.deepEqual(problem?.tags, [vscode.DiagnosticTag.Unnecessary]);
    await choose(document, '<!--', 'Remove this comment');
    assert.equal(document.getText(), '很好。\n');
    await untilFlagged(document, []);
  });
});

describe('completion', () => {
  it('offers the name with spaces as the document has them', async () => {
    const document = await openNew('completion.md', '我们用 Go 写，再用库伯。\n');
    const at = rangeOf(document, '库伯').end;
    const item = await until('the name', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return items.find(
        ({ label }) => (typeof label === 'string' ? label : label.label) === 'Kubernetes',
      );
    });
    const { insertText, range } = item;
    assert.equal(insertText, ' Kubernetes');
    const own = range instanceof vscode.Range ? range : range?.replacing;
    assert.ok(own?.isEqual(rangeOf(document, '库伯')));
  });
});
