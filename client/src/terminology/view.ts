import type { FixParams } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { dismiss } from './dismiss.ts';
import { fixNames } from './fix.ts';
import { ARRANGEMENTS, type Node } from './nodes.ts';
import { createTermTree, type TermTree } from './tree.ts';
import { showWorkspaceStatus } from './workspaceStatus.ts';

const VIEW = 'zhengming.terminology';

/** Shows all wrong names of the workspace in the side bar, with what can be done about them. */
export function registerTerminology(client: LanguageClient): vscode.Disposable[] {
  const tree = createTermTree(client);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree });
  const show = (): void => describe(view, tree);
  return [
    tree,
    view,
    tree.onDidChange(show),
    ...showWorkspaceStatus(tree),
    ...ARRANGEMENTS.map((arrangement) =>
      vscode.commands.registerCommand(`${VIEW}.by.${arrangement}`, () => tree.arrange(arrangement)),
    ),
    vscode.commands.registerCommand(`${VIEW}.filter`, () => askForFilter(tree)),
    vscode.commands.registerCommand(`${VIEW}.clearFilter`, () => tree.setFilter('')),
    vscode.commands.registerCommand(`${VIEW}.dismiss`, (node?: Node) =>
      node ? dismiss(client, node) : undefined,
    ),
    ...registerFixes(client),
  ];
}

/** On a row: what is below it. From the palette, or on a folder in the explorer: what is in there. */
function registerFixes(client: LanguageClient): vscode.Disposable[] {
  const fix = (preview: boolean) => (target?: Node | vscode.Uri) =>
    fixNames(client, { ...scopeOf(target), preview });
  return [
    vscode.commands.registerCommand('zhengming.fixWorkspace', fix(false)),
    vscode.commands.registerCommand('zhengming.previewFixes', fix(true)),
    vscode.commands.registerCommand(`${VIEW}.fix`, fix(false)),
    vscode.commands.registerCommand(`${VIEW}.preview`, fix(true)),
    vscode.commands.registerCommand(`${VIEW}.previewFolder`, fix(true)),
    vscode.commands.registerCommand('zhengming.previewAllFixes', (target?: Node | vscode.Uri) =>
      fixNames(client, { ...scopeOf(target), minConfidence: 'possible', preview: true }),
    ),
  ];
}

function scopeOf(target: Node | vscode.Uri | undefined): FixParams {
  if (target === undefined) return { minConfidence: 'certain' };
  if (target instanceof vscode.Uri) return { uri: target.toString(), minConfidence: 'certain' };
  const { entry, uri, confidence = 'certain' } = target.within;
  return {
    ...(entry === undefined ? {} : { entry }),
    ...(uri === undefined ? {} : { uri }),
    minConfidence: confidence,
  };
}

async function askForFilter(tree: TermTree): Promise<void> {
  const filter = await vscode.window.showInputBox({
    value: tree.filter,
    prompt: vscode.l10n.t('Show only names, renderings and paths that hold'),
  });
  if (filter !== undefined) tree.setFilter(filter.trim());
}

function describe(view: vscode.TreeView<Node>, { state, filter }: TermTree): void {
  void vscode.commands.executeCommand('setContext', 'zhengming.isFiltered', filter !== '');
  view.description = filter === '' ? '' : `“${filter}”`;
  if (!state) return;
  const { certain, likely, possible } = state.counts;
  const count = certain + likely + possible;
  const isBusy = state.state === 'looking' || state.state === 'checking';
  const nothing = state.state === 'settled' && count === 0;
  view.message = isBusy
    ? vscode.l10n.t('{0} of {1} files checked', state.checked, state.total)
    : nothing
      ? vscode.l10n.t('No wrong names in {0} files.', state.total)
      : '';
  view.badge = {
    value: count,
    tooltip: vscode.l10n.t('{0} wrong names in {1} files', count, state.total),
  };
}
