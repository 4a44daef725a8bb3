import { SHOW_USES_COMMAND } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** Registers the command of code lenses in glossary files: shows where the name of an entry is used. */
export function registerShowUses(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    SHOW_USES_COMMAND,
    async (uri: string, position: Position) => {
      const { asUri, asPosition, asLocation } = client.protocol2CodeConverter;
      const found = await client.sendRequest<Location[] | null>('textDocument/references', {
        textDocument: { uri },
        position,
        context: { includeDeclaration: false },
      });
      const locations = (found ?? []).map((one) => asLocation(one));
      const at = [asUri(uri), asPosition(position)] as const;
      await vscode.commands.executeCommand('editor.action.showReferences', ...at, locations);
    },
  );
}
