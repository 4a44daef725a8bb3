import type { TermsState } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { DOCUMENTS } from '../client.ts';
import type { TermTree } from '../terminology/tree.ts';

/** Says beside the language of a document how far the list of the whole workspace has come. */
export function showWorkspaceStatus(tree: TermTree): vscode.Disposable[] {
  const item = vscode.languages.createLanguageStatusItem('zhengming.workspace', DOCUMENTS);
  item.name = vscode.l10n.t('Zhengming: the workspace');
  item.text = vscode.l10n.t('Open files only');
  item.command = SETTING();
  const listening = tree.onDidChange(() => {
    const { state } = tree;
    if (!state) return;
    item.text = describe(state);
    item.busy = state.state === 'looking' || state.state === 'checking';
    item.command = state.state === 'idle' || state.isTooMany ? SETTING() : SHOW();
  });
  return [item, listening];
}

const SETTING = (): vscode.Command => ({
  command: 'workbench.action.openSettings',
  title: vscode.l10n.t('Settings'),
  arguments: ['zhengming.diagnosticMode'],
});

const SHOW = (): vscode.Command => ({
  command: 'zhengming.terminology.focus',
  title: vscode.l10n.t('Show'),
});

function describe({ state, checked, total, isTooMany, counts }: TermsState): string {
  if (state === 'none')
    return vscode.l10n.t('Open files only: the others cannot be looked through here');
  if (isTooMany) return vscode.l10n.t('Open files only: the workspace has too many Markdown files');
  if (state === 'idle') return vscode.l10n.t('Open files only');
  if (state !== 'settled') return vscode.l10n.t('{0} of {1} files checked', checked, total);
  const { certain, likely, possible } = counts;
  return vscode.l10n.t('{0} wrong names in {1} files', certain + likely + possible, total);
}
