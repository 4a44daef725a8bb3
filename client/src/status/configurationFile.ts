import * as vscode from 'vscode';

const NAME = 'zhengming.yaml';

/** Opens a configuration file; without one, a new one of the folder that is looked at, to be saved. */
export async function openConfiguration(uri: string | undefined): Promise<void> {
  if (uri !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.parse(uri));
    return;
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)) ??
    vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('Zhengming: open a folder first; {0} belongs into it', NAME),
    );
    return;
  }
  const file = vscode.Uri.joinPath(folder.uri, NAME).with({ scheme: 'untitled' });
  const editor = await vscode.window.showTextDocument(file);
  if (editor.document.getText() !== '') return;
  await editor.insertSnippet(new vscode.SnippetString(TEMPLATE()));
}

/** What is there to begin with: all in comments, since nothing needs to be set. */
const TEMPLATE = (): string =>
  [
    `# ${vscode.l10n.t('What holds for this folder and all below. Nothing needs to be set.')}`,
    '# glossaries: [glossary/]',
    '# exclude: [drafts/**]',
    '# minConfidence: possible',
    '',
  ].join('\n');
