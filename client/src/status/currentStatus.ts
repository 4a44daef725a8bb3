import {
  STATUS_CHANGED,
  STATUS_REQUEST,
  type Status,
  type StatusParams,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { DOCUMENTS } from '../client.ts';

/** How the server is doing for the document that is looked at. */
export interface CurrentStatus extends vscode.Disposable {
  /** `undefined` until the server has told it, and while it does not run. */
  readonly status: Status | undefined;
  readonly onDidChange: vscode.Event<void>;
}

/** Asks the server for the status of the active document, and again when either changes. */
export function createCurrentStatus(client: BaseLanguageClient): CurrentStatus {
  const changed = new vscode.EventEmitter<void>();
  let status: Status | undefined;
  let asked = 0;

  async function refresh(): Promise<void> {
    asked += 1;
    const question = asked;
    const document = activeDocument();
    if (!document || !client.isRunning()) return;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const params: StatusParams = { textDocument };
    const answer = await client.sendRequest<Status>(STATUS_REQUEST, params);
    if (question !== asked) return; // Another document is looked at by now.
    status = answer;
    changed.fire();
  }

  const follow = (): void => {
    refresh().catch((error: unknown) => client.outputChannel.error(String(error)));
  };
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(follow),
    // What was written may be of another language.
    vscode.workspace.onDidSaveTextDocument(follow),
    client.onNotification(STATUS_CHANGED, follow),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) status = undefined;
      changed.fire();
    }),
  ];
  return {
    get status() {
      return status;
    },
    onDidChange: changed.event,
    dispose() {
      changed.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** `undefined` where the active one is none that is checked. */
export function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && vscode.languages.match(DOCUMENTS, document) > 0 ? document : undefined;
}
