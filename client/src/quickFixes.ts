import {
  DISMISS_COMMAND,
  DISMISS_WITH_REASON_COMMAND,
  type DismissChoice,
  type DismissParams,
  FIX_NAME_COMMAND,
  type FixParams,
  OPEN_RULE_COMMAND,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { dismissAs, dismissWithReason } from './terminology/dismiss.ts';
import { fixNames } from './terminology/fix.ts';

/** Registers the commands that quick fixes of the server run here. */
export function registerQuickFixes(client: BaseLanguageClient): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand(FIX_NAME_COMMAND, (params: FixParams) =>
      fixNames(client, { ...params, preview: false }),
    ),
    registerCommand(DISMISS_COMMAND, (params: DismissParams) => dismissAs(client, params)),
    registerCommand(DISMISS_WITH_REASON_COMMAND, (offered: readonly DismissChoice[]) =>
      dismissWithReason(client, offered),
    ),
    registerCommand(OPEN_RULE_COMMAND, (page: string) => openRule(vscode.Uri.parse(page))),
  ];
}

/** As it reads, not as it is written, where it is a file. */
async function openRule(page: vscode.Uri): Promise<void> {
  const isWeb = page.scheme === 'http' || page.scheme === 'https';
  await vscode.commands.executeCommand(isWeb ? 'vscode.open' : 'markdown.showPreview', page);
}
