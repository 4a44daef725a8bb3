import type { FilePlace } from '@zhengming/server/protocol';
import * as vscode from 'vscode';

/** Opens a file at a line. */
export async function showPlace({ uri, line, column }: FilePlace): Promise<void> {
  const position = new vscode.Position(line - 1, column - 1);
  const selection = new vscode.Range(position, position);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}
