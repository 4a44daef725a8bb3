import type { StatusProblem } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { showPlace } from './showPlace.ts';

/** How many problems configuration and glossary files have. */
export function describeProblems({ length }: readonly StatusProblem[]): string {
  return length === 1
    ? vscode.l10n.t('1 problem in settings or glossary')
    : vscode.l10n.t('{0} problems in settings or glossary', length);
}

/** Opens the file at a problem; the settings where it is one of theirs. */
export async function showProblem({ file, line, column }: StatusProblem): Promise<void> {
  if (file.startsWith('file:')) await showPlace({ uri: file, line, column });
  else await openSettings();
}

/** Opens the settings of the extension. */
export function openSettings(): Thenable<unknown> {
  return vscode.commands.executeCommand('workbench.action.openSettings', 'zhengming.');
}
