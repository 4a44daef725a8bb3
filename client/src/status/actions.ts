import type { Status } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { chooseConfidence, describeShown } from './confidence.ts';
import { openConfiguration } from './configurationFile.ts';
import { activeDocument, type CurrentStatus } from './currentStatus.ts';
import { choosePack } from './packs.ts';
import { describeProblems, openSettings, showProblem } from './problems.ts';
import { changeSetting } from './setting.ts';

export const SHOW_ACTIONS_COMMAND = 'zhengming.showActions';

/** One thing that can be done. */
interface Action extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

/** Registers the command behind the status: it lists what can be done about it. */
export function registerActions(current: CurrentStatus): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_ACTIONS_COMMAND, async () => {
    const { status } = current;
    const actions = [...(status ? statusActions(status) : []), ...SERVER_ACTIONS()];
    const chosen = await vscode.window.showQuickPick(actions, {
      title: vscode.l10n.t('Zhengming'),
      placeHolder: status ? describeGlossary(status) : vscode.l10n.t('What is to be done?'),
    });
    await chosen?.run();
  });
}

function statusActions(status: Status): readonly Action[] {
  const { problems, enabled, unchecked } = status;
  return [
    ...problemAction(problems),
    ...(activeDocument() && unchecked === undefined ? DOCUMENT_ACTIONS() : []),
    switchAction(enabled),
    {
      label: `$(eye) ${vscode.l10n.t('Choose Which Findings Are Shown…')}`,
      description: describeShown(status.minConfidence),
      run: () => chooseConfidence(status),
    },
    {
      label: `$(book) ${vscode.l10n.t('Open a Pack of the Glossary…')}`,
      description: vscode.l10n.t('{0} packs', status.packs.length),
      run: () => choosePack(status.packs),
    },
    configurationAction(status.configurationFiles.at(-1)),
  ];
}

function problemAction(problems: Status['problems']): readonly Action[] {
  const [first] = problems;
  if (!first) return [];
  return [
    {
      label: `$(warning) ${vscode.l10n.t('Show the Problem in Configuration or Glossary')}`,
      description: describeProblems(problems),
      detail: first.message,
      run: () => showProblem(first),
    },
  ];
}

function configurationAction(uri: string | undefined): Action {
  const label =
    uri === undefined
      ? vscode.l10n.t('Create zhengming.yaml')
      : vscode.l10n.t('Open {0}', vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
  return { label: `$(file-code) ${label}`, run: () => openConfiguration(uri) };
}

function switchAction(isOn: boolean): Action {
  const uri = activeDocument()?.uri;
  return {
    label: isOn
      ? `$(circle-slash) ${vscode.l10n.t('Turn Off for This Folder')}`
      : `$(check) ${vscode.l10n.t('Turn On for This Folder')}`,
    description: `zhengming.enable: ${!isOn}`,
    run: () => changeSetting('enable', !isOn, uri),
  };
}

const DOCUMENT_ACTIONS = (): readonly Action[] => [
  {
    label: `$(check-all) ${vscode.l10n.t('Fix All Certain Wrong Names in This File')}`,
    run: () => vscode.commands.executeCommand('zhengming.fixFile'),
  },
  {
    label: `$(list-tree) ${vscode.l10n.t('Show the Wrong Names of the Workspace')}`,
    run: () => vscode.commands.executeCommand('zhengming.terminology.focus'),
  },
];

const SERVER_ACTIONS = (): readonly Action[] => [
  {
    label: `$(mortar-board) ${vscode.l10n.t('Open Walkthrough')}`,
    run: () => vscode.commands.executeCommand('zhengming.openWalkthrough'),
  },
  { label: `$(settings-gear) ${vscode.l10n.t('Open Settings')}`, run: openSettings },
  {
    label: `$(output) ${vscode.l10n.t('Show Output')}`,
    run: () => vscode.commands.executeCommand('zhengming.showOutput'),
  },
  {
    label: `$(debug-restart) ${vscode.l10n.t('Restart Server')}`,
    run: () => vscode.commands.executeCommand('zhengming.restart'),
  },
];

/** How much the glossary holds that is in force. */
function describeGlossary({ entries, renderings, language }: Status): string {
  const [names = '', wrong = ''] = [entries, renderings].map((count) => count.toLocaleString('en'));
  return vscode.l10n.t('{0} names, {1} wrong renderings ({2})', names, wrong, language);
}
