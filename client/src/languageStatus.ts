import { STATUS_CHANGED, type Status } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { DOCUMENTS } from './client.ts';

/** Shows beside the language of a document how the server is doing, as it changes. */
export function showLanguageStatus(client: BaseLanguageClient): vscode.Disposable[] {
  const item = vscode.languages.createLanguageStatusItem('zhengming', DOCUMENTS);
  item.name = 'Zhengming';
  item.command = { command: 'zhengming.showOutput', title: 'Show the Output' };
  showState(item, client.state);
  return [
    item,
    client.onDidChangeState(({ newState }) => showState(item, newState)),
    client.onNotification(STATUS_CHANGED, (status: Status) => showStatus(item, status)),
  ];
}

/** A server that has started tells its status itself. */
function showState(item: vscode.LanguageStatusItem, state: State): void {
  item.busy = state === State.Starting;
  if (state === State.Running) return;
  const isStarting = state === State.Starting;
  item.text = isStarting ? 'Starting' : 'Not running';
  item.detail = '';
  item.severity = vscode.LanguageStatusSeverity[isStarting ? 'Information' : 'Error'];
}

function showStatus(item: vscode.LanguageStatusItem, status: Status): void {
  const { entries, renderings, problems, language, enabled } = status;
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  item.text = enabled ? `${entries} names` : 'Off';
  item.detail =
    problems.length > 0
      ? `${problems.length} problems in glossaries and configuration`
      : `${renderings} wrong renderings, ${language}`;
  item.severity = problems.length > 0 ? Warning : Information;
}
