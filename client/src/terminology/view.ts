import type { FixParams, TermsState } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { dismiss } from './dismiss.ts';
import { fixNames } from './fix.ts';
import { ARRANGEMENTS, type Node } from './nodes.ts';
import type { TermTree } from './tree.ts';

const VIEW = 'zhengming.terminology';

/** Shows all wrong names of the workspace in the side bar, with what can be done about them. */
export function registerTerminology(
  client: BaseLanguageClient,
  tree: TermTree,
): vscode.Disposable[] {
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree });
  const show = (): void => describe(view, tree);
  return [
    view,
    tree.onDidChange(show),
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
function registerFixes(client: BaseLanguageClient): vscode.Disposable[] {
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
  const checked = state.state === 'settled' ? state.total : state.checked;
  const count = certain + likely + possible;
  view.message = describeState(state);
  view.badge = {
    value: count,
    tooltip: vscode.l10n.t('{0} wrong names in {1} files', count, checked),
  };
}

/** What stands above the tree. */
function describeState({ state, checked, total, counts }: TermsState): string {
  const count = counts.certain + counts.likely + counts.possible;
  switch (state) {
    case 'none':
      return vscode.l10n.t(
        'Only open files are checked here: the Problems panel lists what is wrong in them.',
      );
    case 'looking':
    case 'checking':
      return vscode.l10n.t('{0} of {1} files checked', checked, total);
    default:
      return state === 'settled' && count === 0
        ? vscode.l10n.t('No wrong names in {0} files.', total)
        : '';
  }
}
