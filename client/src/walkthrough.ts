import * as vscode from 'vscode';
import type { TermTree } from './terminology/tree.ts';

/** As the manifest calls it. */
const WALKTHROUGH = 'firstSteps';

/** The command that opens an article to try things out on. */
export const OPEN_SAMPLE_COMMAND = 'zhengming.openSample';

/** Registers the commands of the walkthrough, and tells it when the first wrong names were found. */
export function registerWalkthrough(
  { extension, extensionUri }: vscode.ExtensionContext,
  tree: TermTree,
): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('zhengming.openWalkthrough', async () => {
      // A step is completed by what changes once VS Code knows of it, which may be only now.
      await tellWrongNames(false);
      const id = `${extension.id}#${WALKTHROUGH}`;
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', id, false);
      await tellWrongNames(hasWrongNames(tree));
    }),
    vscode.commands.registerCommand(OPEN_SAMPLE_COMMAND, () => openSample(extensionUri)),
    tree.onDidChange(() => {
      if (hasWrongNames(tree)) void tellWrongNames(true);
    }),
  ];
}

function hasWrongNames({ state }: TermTree): boolean {
  const { certain, likely, possible } = state?.counts ?? NONE;
  return certain + likely + possible > 0;
}

function tellWrongNames(value: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', 'zhengming.hasWrongNames', value);
}

const NONE = { certain: 0, likely: 0, possible: 0 } as const;

/** As a document without a file, so that it can be tried out on and thrown away. */
async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extensionUri, 'walkthrough', 'sample.md');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}
