import { FIX_REQUEST, type FixParams, type FixPlan } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { describeFixes } from './summary.ts';
import { toWorkspaceEdit } from './toWorkspaceEdit.ts';

export interface FixOptions extends FixParams {
  /** Whether VS Code's preview shows all edits, by name, to be taken or left out. */
  readonly preview: boolean;
}

/** Fixes what is asked for, in open and closed files alike, as one edit that can be undone. */
export async function fixNames(client: LanguageClient, options: FixOptions): Promise<void> {
  const { preview, ...params } = options;
  const plan = await requestPlan(client, params);
  if (!plan) return;
  if (plan.edits.length === 0) {
    vscode.window.setStatusBarMessage(nothingToFix(plan), 6000);
    return;
  }
  const edit = toWorkspaceEdit(plan.edits, client, preview);
  const applying = vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (preview) await groupByName();
  const isApplied = await applying;
  if (isApplied) await offerSummary(plan);
}

/** `undefined` where it was cancelled. */
async function requestPlan(
  client: LanguageClient,
  params: FixParams,
): Promise<FixPlan | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Zhengming: looking for what can be fixed');
  return vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
    const plan = await client.sendRequest<FixPlan>(FIX_REQUEST, params, token);
    return token.isCancellationRequested ? undefined : plan;
  });
}

/** The preview opens by file; it is the same preview where it cannot be told to do otherwise. */
async function groupByName(): Promise<void> {
  try {
    await vscode.commands.executeCommand('refactorPreview.groupByType');
  } catch {
    // The command is VS Code's own: another editor may have none.
  }
}

function nothingToFix({ left }: FixPlan): string {
  return left > 0
    ? vscode.l10n.t('Zhengming: {0} names can only be fixed by hand', left)
    : vscode.l10n.t('Zhengming: nothing to fix');
}

async function offerSummary(plan: FixPlan): Promise<void> {
  const copy = vscode.l10n.t('Copy Summary');
  const { title, text } = describeFixes(plan.edits);
  const left = plan.left > 0 ? `; ${vscode.l10n.t('{0} left as they are', plan.left)}` : '';
  const chosen = await vscode.window.showInformationMessage(`Zhengming: ${title}${left}`, copy);
  if (chosen === copy) await vscode.env.clipboard.writeText(text);
}
