import * as vscode from 'vscode';
import type { TermTree } from './terminology/tree.ts';

/** As the manifest calls it. */
const WALKTHROUGH = 'firstSteps';

/** Registers the commands of the walkthrough, and tells it when the first wrong names were found. */
export function registerWalkthrough(
  { extension, extensionUri }: vscode.ExtensionContext,
  tree: TermTree,
): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('zhengming.openWalkthrough', () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${extension.id}#${WALKTHROUGH}`,
        false,
      ),
    ),
    vscode.commands.registerCommand('zhengming.openSample', () => openSample(extensionUri)),
    tree.onDidChange(() => {
      const { certain, likely, possible } = tree.state?.counts ?? NONE;
      if (certain + likely + possible === 0) return;
      void vscode.commands.executeCommand('setContext', 'zhengming.hasWrongNames', true);
    }),
  ];
}

const NONE = { certain: 0, likely: 0, possible: 0 } as const;

/** As a document without a file, so that it can be tried out on and thrown away. */
async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extensionUri, 'walkthrough', 'sample.md');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}
