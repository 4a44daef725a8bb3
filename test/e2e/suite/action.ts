import * as vscode from 'vscode';
import { until } from './wait.ts';

const RESOLVED_ACTIONS = 20;

/** What VS Code offers for a range, of the given kind, that `accept` is looking for. */
export function untilOffered(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
  accept: (action: vscode.CodeAction) => boolean = () => true,
): Promise<vscode.CodeAction> {
  return until(`a code action of the kind ${kind.value}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
      RESOLVED_ACTIONS,
    );
    return actions.find((action) => action.edit !== undefined && accept(action));
  });
}

/** Applies an action as the editor does. */
export async function apply({ title, edit, command }: vscode.CodeAction): Promise<void> {
  if (!edit || !(await vscode.workspace.applyEdit(edit))) throw new Error(`Not applied: ${title}`);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** All of a document. */
export function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(
    new vscode.Position(0, 0),
    document.lineAt(document.lineCount - 1).range.end,
  );
}
