import {
  ADD_RENDERING_COMMAND,
  ADD_RENDERING_REQUEST,
  type AddRenderingParams,
  type AddRenderingResult,
  NAMES_REQUEST,
  type Names,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RecentEditor } from '../recentEditor.ts';
import { askForCondition, askForName } from './ask.ts';

/** Registers the command that writes what is selected into the workspace's own glossary. */
export function registerAddRendering(
  client: BaseLanguageClient,
  recent: RecentEditor,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    ADD_RENDERING_COMMAND,
    async (uri?: string, text?: string) => {
      const selected =
        uri !== undefined && text !== undefined
          ? { uri, text }
          : await readSelection(client, recent);
      if (selected) await addRendering(client, selected.uri, selected.text);
    },
  );
}

async function readSelection(client: BaseLanguageClient, recent: RecentEditor) {
  const editor = await recent.show();
  const text = editor?.document.getText(editor.selection).trim() ?? '';
  if (editor && text !== '') {
    const { uri } = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
    return { uri, text };
  }
  vscode.window.showInformationMessage(
    vscode.l10n.t('Zhengming: select the wrong rendering first'),
  );
  return undefined;
}

/** Asks for which name, and on what condition; whoever leaves a question open has changed their mind. */
async function addRendering(client: BaseLanguageClient, uri: string, text: string): Promise<void> {
  const textDocument = { uri };
  const asked = client.sendRequest<Names>(NAMES_REQUEST, { textDocument });
  const chosen = await askForName(text, await asked);
  const when = chosen && (await askForCondition(text));
  if (!chosen || !when) return;
  const params: AddRenderingParams = { textDocument, text, when, ...chosen };
  const dirty = new Set(vscode.workspace.textDocuments.filter(isDirty).map(uriOf));
  const result = await client.sendRequest<AddRenderingResult>(ADD_RENDERING_REQUEST, params);
  if ('problem' in result) {
    await vscode.window.showErrorMessage(vscode.l10n.t('Zhengming: {0}', result.problem));
  } else {
    const { asUri } = client.protocol2CodeConverter;
    await saveChanged(
      result.uris.map((one) => asUri(one).toString()).filter((one) => !dirty.has(one)),
    );
    vscode.window.setStatusBarMessage(vscode.l10n.t('Zhengming: added to {0}', result.file), 4000);
    await vscode.commands.executeCommand('setContext', 'zhengming.hasAddedRendering', true);
  }
}

/**
 * Saves what nobody else has unsaved changes in, as the editor does after a refactoring of several files:
 * what was written is meant for the command and for others too.
 */
async function saveChanged(uris: readonly string[]): Promise<void> {
  const files = vscode.workspace.getConfiguration('files');
  if (files.get('refactoring.autoSave') === false) return;
  const changed = vscode.workspace.textDocuments.filter((one) => uris.includes(uriOf(one)));
  await Promise.all(changed.filter(isDirty).map((one) => one.save()));
}

function isDirty(document: vscode.TextDocument): boolean {
  return document.isDirty;
}

function uriOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}
