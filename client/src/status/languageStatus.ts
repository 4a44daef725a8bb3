import type { Status } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { DOCUMENTS } from '../client.ts';
import { SHOW_ACTIONS_COMMAND } from './actions.ts';
import { describeShown } from './confidence.ts';
import type { CurrentStatus } from './currentStatus.ts';
import { describeProblems } from './problems.ts';

const { Information, Warning, Error: Failure } = vscode.LanguageStatusSeverity;

/** Shows beside the language of a document what holds for it, and leads to what can be done. */
export function showLanguageStatus(
  client: BaseLanguageClient,
  current: CurrentStatus,
): vscode.Disposable[] {
  const item = vscode.languages.createLanguageStatusItem('zhengming', DOCUMENTS);
  item.name = vscode.l10n.t('Zhengming');
  item.command = { command: SHOW_ACTIONS_COMMAND, title: vscode.l10n.t('Actions…') };
  const show = (): void => {
    item.busy = client.state === State.Starting;
    Object.assign(item, describe(client.state, current.status));
  };
  show();
  return [item, current.onDidChange(show)];
}

/** In few words: VS Code cuts off what does not fit into one line, with the link behind it. */
type Shown = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity'>;

function describe(state: State, status: Status | undefined): Shown {
  if (state === State.Starting || (state === State.Running && !status)) {
    return { text: vscode.l10n.t('Zhengming is starting'), detail: '', severity: Information };
  }
  if (!status) {
    return { text: vscode.l10n.t('Zhengming is not running'), detail: '', severity: Failure };
  }
  const { problems, unchecked, minConfidence, entries } = status;
  const names = entries.toLocaleString('en');
  const text = vscode.l10n.t('Zhengming: {0} names', names);
  if (problems.length > 0) return { text, detail: describeProblems(problems), severity: Warning };
  if (unchecked === undefined) {
    return { text, detail: describeShown(minConfidence), severity: Information };
  }
  return {
    text: vscode.l10n.t('Zhengming: not checked'),
    detail: unchecked,
    severity: Information,
  };
}
