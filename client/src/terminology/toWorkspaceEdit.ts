import type { PlannedEdit } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

type MarkedEdit = [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata];

/**
 * The edits of files as one, each marked with its name: the preview groups them by it. Those of documents
 * that were edited meanwhile are left out: what they would change is no longer there.
 */
export function toWorkspaceEdit(
  edits: readonly PlannedEdit[],
  { protocol2CodeConverter }: BaseLanguageClient,
  preview: boolean,
): vscode.WorkspaceEdit {
  const versions = new Map(
    vscode.workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]),
  );
  const byFile = new Map<string, MarkedEdit[]>();
  for (const { uri, version, range, newText, name, from } of edits) {
    const key = vscode.Uri.parse(uri).toString();
    if (version !== null && versions.get(key) !== version) continue;
    const edit = vscode.TextEdit.replace(protocol2CodeConverter.asRange(range), newText);
    const metadata = { needsConfirmation: false, label: name, description: from };
    byFile.set(key, [...(byFile.get(key) ?? []), [edit, metadata]]);
  }
  const all = new vscode.WorkspaceEdit();
  for (const [uri, list] of byFile) {
    const isFirst = all.size === 0;
    all.set(vscode.Uri.parse(uri), preview && isFirst ? [...list, previewMark()] : list);
  }
  return all;
}

/**
 * Changes nothing. VS Code shows a preview only where an edit needs to be confirmed, and ticks all others:
 * marked so themselves, thousands of fixes would have to be ticked one by one.
 */
function previewMark(): MarkedEdit {
  const label = vscode.l10n.t('Untick what is to stay as it is');
  const edit = vscode.TextEdit.insert(new vscode.Position(0, 0), '');
  return [edit, { needsConfirmation: true, label }];
}
