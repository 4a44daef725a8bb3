import {
  DISMISS_REQUEST,
  type DismissalPlan,
  type DismissChoice,
  type DismissParams,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { choicesOf } from './dismissChoices.ts';
import type { Node } from './nodes.ts';

/** Asks how a row of the tree is never to be reported again, and writes that where it was chosen. */
export async function dismiss(client: BaseLanguageClient, node: Node): Promise<void> {
  const choices = choicesOf(node);
  const forReason = { title: vscode.l10n.t('Ignore for a reason…') };
  const chosen = await choose([...choices, forReason]);
  if (chosen === forReason) await dismissWithReason(client, choices);
  else if (chosen && 'params' in chosen) await dismissAs(client, chosen.params);
}

/** Asks which of several is meant and for what reason, and writes that. */
export async function dismissWithReason(
  client: BaseLanguageClient,
  offered: readonly DismissChoice[],
): Promise<void> {
  const chosen = await choose(offered);
  if (!chosen) return;
  const prompt = vscode.l10n.t(
    'Why is it right? The reason stands beside it, for the next reader.',
  );
  const reason = await vscode.window.showInputBox({ title: chosen.title, prompt });
  if (reason !== undefined) await dismissAs(client, { ...chosen.params, reason });
}

/** Writes that something is never to be reported again. */
export async function dismissAs(client: BaseLanguageClient, params: DismissParams): Promise<void> {
  try {
    const plan = await client.sendRequest<DismissalPlan>(DISMISS_REQUEST, params);
    await write(plan, client);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showWarningMessage(vscode.l10n.t('Zhengming: {0}', reason));
  }
}

interface Titled {
  readonly title: string;
  /** What is written for it. */
  readonly description?: string;
}

async function choose<Choice extends Titled>(
  choices: readonly Choice[],
): Promise<Choice | undefined> {
  const items = choices.map((choice) => ({
    label: choice.title,
    ...(choice.description === undefined ? {} : { description: choice.description }),
    choice,
  }));
  const placeHolder = vscode.l10n.t('What is not to be reported again?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.choice;
}

/** As an edit, which can be undone, and saved: settings count once they are on disk. */
async function write(
  { uri, isNew, range, newText }: DismissalPlan,
  { protocol2CodeConverter }: BaseLanguageClient,
): Promise<void> {
  const file = vscode.Uri.parse(uri);
  const edit = new vscode.WorkspaceEdit();
  if (isNew) edit.createFile(file, { contents: new TextEncoder().encode(newText) });
  else edit.replace(file, protocol2CodeConverter.asRange(range), newText);
  const wasDirty = vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === file.toString() && document.isDirty,
  );
  if (!(await vscode.workspace.applyEdit(edit)) || wasDirty) return;
  await (await vscode.workspace.openTextDocument(file)).save();
}
