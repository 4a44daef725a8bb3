import {
  ENTRY_LOCATION_REQUEST,
  type EntryLocation,
  type EntryLocationParams,
  OPEN_ENTRY_COMMAND,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerFixFile } from './fixFile.ts';
import { registerAddRendering } from './glossary/addRendering.ts';
import { registerShowUses } from './glossary/showUses.ts';
import { createRecentEditor } from './recentEditor.ts';

/** Registers the commands that the manifest names. */
export function registerCommands(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
): vscode.Disposable[] {
  const recent = createRecentEditor();
  return [
    recent,
    vscode.commands.registerCommand('zhengming.restart', () => restart(client)),
    vscode.commands.registerCommand('zhengming.showOutput', () => output.show()),
    vscode.commands.registerCommand(OPEN_ENTRY_COMMAND, (entry?: string) =>
      openEntry(client, entry),
    ),
    registerFixFile(recent),
    registerShowUses(client),
    registerAddRendering(client, recent),
  ];
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

/** Opens the glossary at an entry; without one, at that of the name under the cursor. */
async function openEntry(client: BaseLanguageClient, entry: string | undefined): Promise<void> {
  const params = locationParams(client, entry);
  const location = await client.sendRequest<EntryLocation | null>(ENTRY_LOCATION_REQUEST, params);
  if (!location) {
    const message =
      entry === undefined
        ? vscode.l10n.t('Zhengming: no name of the glossary stands here')
        : vscode.l10n.t('Zhengming: no entry {0}', entry);
    await vscode.window.showInformationMessage(message);
    return;
  }
  const { asUri, asPosition } = client.protocol2CodeConverter;
  const position = asPosition(location.position);
  const selection = new vscode.Range(position, position);
  await vscode.window.showTextDocument(asUri(location.uri), { selection });
}

function locationParams(
  client: BaseLanguageClient,
  entry: string | undefined,
): EntryLocationParams {
  const editor = vscode.window.activeTextEditor;
  const { asTextDocumentIdentifier, asPosition } = client.code2ProtocolConverter;
  const textDocument = editor && asTextDocumentIdentifier(editor.document);
  return {
    ...(textDocument ? { textDocument } : {}),
    ...(entry !== undefined ? { entry } : {}),
    ...(editor && entry === undefined ? { position: asPosition(editor.selection.active) } : {}),
  };
}
