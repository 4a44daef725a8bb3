import type { PlannedEdit } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/**
 * The edits of files as one, each marked with its name: the preview groups them by it. Those of documents
 * that were edited meanwhile are left out: what they would change is no longer there.
 */
export function toWorkspaceEdit(
  edits: readonly PlannedEdit[],
  { protocol2CodeConverter }: LanguageClient,
  needsConfirmation: boolean,
): vscode.WorkspaceEdit {
  const versions = new Map(
    vscode.workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]),
  );
  const byFile = new Map<string, [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata][]>();
  for (const { uri, version, range, newText, name, from } of edits) {
    const key = vscode.Uri.parse(uri).toString();
    if (version !== null && versions.get(key) !== version) continue;
    const edit = vscode.TextEdit.replace(protocol2CodeConverter.asRange(range), newText);
    const metadata = { needsConfirmation, label: name, description: from };
    byFile.set(key, [...(byFile.get(key) ?? []), [edit, metadata]]);
  }
  const all = new vscode.WorkspaceEdit();
  for (const [uri, list] of byFile) all.set(vscode.Uri.parse(uri), list);
  return all;
}
