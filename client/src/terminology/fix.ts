import { FIX_REQUEST, type FixParams, type FixPlan } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { describeFixes } from './summary.ts';
import { toWorkspaceEdit } from './toWorkspaceEdit.ts';

export interface FixOptions extends FixParams {
  /** Whether VS Code's preview shows all edits, by name, to be taken or left out. */
  readonly preview: boolean;
}

/** Fixes what is asked for, in open and closed files alike, as one edit that can be undone. */
export async function fixNames(client: BaseLanguageClient, options: FixOptions): Promise<void> {
  const { preview, ...params } = options;
  const plan = await requestPlan(client, params);
  if (!plan) return;
  if (plan.edits.length === 0) {
    vscode.window.setStatusBarMessage(nothingToFix(plan), 6000);
    return;
  }
  const edit = toWorkspaceEdit(plan.edits, client, preview);
  const applying = vscode.workspace.applyEdit(edit, { isRefactoring: true });
  const isApplied = preview ? await groupedByName(applying) : await applying;
  if (isApplied) await offerSummary(plan);
}

/** `undefined` where it was cancelled. */
async function requestPlan(
  client: BaseLanguageClient,
  params: FixParams,
): Promise<FixPlan | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Zhengming: looking for what can be fixed');
  return vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
    const plan = await client.sendRequest<FixPlan>(FIX_REQUEST, params, token);
    return token.isCancellationRequested ? undefined : plan;
  });
}

/** When the preview may have opened, in milliseconds one after the other: nothing tells of it. */
const OPENING = [300, 700, 2000];

/**
 * Has the preview that waits for an answer group the edits by name; it opens by file. Where VS Code has no
 * such command, it stays as it is.
 */
async function groupedByName(applying: Thenable<boolean>): Promise<boolean> {
  let isAnswered = false;
  const answer = Promise.resolve(applying).finally(() => {
    isAnswered = true;
  });
  for (const pause of OPENING) {
    await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, pause))]);
    if (isAnswered) break;
    await vscode.commands
      .executeCommand('refactorPreview.groupByType')
      .then(undefined, () => undefined);
  }
  return answer;
}

function nothingToFix({ left }: FixPlan): string {
  return left > 0
    ? vscode.l10n.t('Zhengming: {0} names can only be fixed by hand', left)
    : vscode.l10n.t('Zhengming: nothing to fix');
}

async function offerSummary(plan: FixPlan): Promise<void> {
  const copy = vscode.l10n.t('Copy Summary');
  const { title, text } = describeFixes(plan.edits);
  const message =
    plan.left > 0
      ? vscode.l10n.t('Zhengming: {0}; {1} left as they are', title, plan.left)
      : vscode.l10n.t('Zhengming: {0}', title);
  const chosen = await vscode.window.showInformationMessage(message, copy);
  if (chosen === copy) await vscode.env.clipboard.writeText(text);
}
