import { TERMS_CHANGED, type TermsState } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DOCUMENTS } from '../server.ts';

/** Says beside the language of a document how far the list of the whole workspace has come. */
export function showWorkspaceStatus(client: LanguageClient): vscode.Disposable[] {
  const item = vscode.languages.createLanguageStatusItem('zhengming.workspace', DOCUMENTS);
  item.name = vscode.l10n.t('Zhengming: the workspace');
  item.text = vscode.l10n.t('Open files only');
  item.command = {
    command: 'workbench.action.openSettings',
    title: vscode.l10n.t('Settings'),
    arguments: ['zhengming.diagnosticMode'],
  };
  const listening = client.onNotification(TERMS_CHANGED, (state: TermsState) => {
    item.text = describe(state);
    item.busy = state.state === 'looking' || state.state === 'checking';
  });
  return [item, listening];
}

function describe({ state, checked, total, isTooMany, counts }: TermsState): string {
  if (isTooMany) return vscode.l10n.t('Open files only: the workspace has too many Markdown files');
  if (state === 'idle') return vscode.l10n.t('Open files only');
  if (state !== 'settled') return vscode.l10n.t('{0} of {1} files checked', checked, total);
  const { certain, likely, possible } = counts;
  return vscode.l10n.t('{0} wrong names in {1} files', certain + likely + possible, total);
}
