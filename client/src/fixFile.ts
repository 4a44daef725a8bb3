import { FIX_ALL_KIND } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { RecentEditor } from './recentEditor.ts';
import { OPEN_SAMPLE_COMMAND } from './walkthrough.ts';

/** Registers the command that fixes what is certain in a document. */
export function registerFixFile(recent: RecentEditor): vscode.Disposable {
  return vscode.commands.registerCommand('zhengming.fixFile', async () => {
    const editor = await recent.show();
    await (editor ? fix(editor.document) : offerSample());
  });
}

async function offerSample(): Promise<void> {
  const open = vscode.l10n.t('Open Sample Article');
  const message = vscode.l10n.t('Zhengming: open a Markdown file first');
  const chosen = await vscode.window.showInformationMessage(message, open);
  if (chosen === open) await vscode.commands.executeCommand(OPEN_SAMPLE_COMMAND);
}

/** What was edited meanwhile is left alone. */
async function fix(document: vscode.TextDocument): Promise<void> {
  const { uri, version } = document;
  const last = document.lineAt(document.lineCount - 1).range.end;
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(new vscode.Position(0, 0), last),
    FIX_ALL_KIND,
  );
  const edit = actions.find(({ kind }) => kind?.value === FIX_ALL_KIND)?.edit;
  if (!edit) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Zhengming: no name here is wrong for certain'),
      4000,
    );
  } else if (document.version === version) {
    await vscode.workspace.applyEdit(edit);
  }
}
