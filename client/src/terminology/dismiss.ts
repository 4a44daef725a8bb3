import {
  DISMISS_REQUEST,
  type DismissalPlan,
  type DismissParams,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Node } from './nodes.ts';

interface Choice extends vscode.QuickPickItem {
  readonly params: DismissParams;
}

/** Asks how a row of the tree is never to be reported again, and writes that where it was chosen. */
export async function dismiss(client: BaseLanguageClient, node: Node): Promise<void> {
  const chosen = await choose(choicesOf(node));
  if (chosen) await dismissAs(client, chosen);
}

/** Asks which of several is meant and for what reason, and writes that. */
export async function dismissWithReason(
  client: BaseLanguageClient,
  offered: readonly DismissParams[],
): Promise<void> {
  const chosen = await choose(
    offered.map((params) => ({ label: describeDismissal(params), params })),
  );
  if (!chosen) return;
  const prompt = vscode.l10n.t(
    'Why is it right? The reason stands beside it, for the next reader.',
  );
  const reason = await vscode.window.showInputBox({ prompt });
  if (reason !== undefined) await dismissAs(client, { ...chosen, reason });
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

async function choose(choices: readonly Choice[]): Promise<DismissParams | undefined> {
  const placeHolder = vscode.l10n.t('What is not to be reported again?');
  return (await vscode.window.showQuickPick(choices, { placeHolder }))?.params;
}

function describeDismissal({ what, text = '' }: DismissParams): string {
  switch (what) {
    case 'occurrence':
      return vscode.l10n.t('This name on this line');
    case 'fileEntry':
      return vscode.l10n.t('This name in this file');
    case 'file':
      return vscode.l10n.t('All names in this file');
    case 'entry':
      return vscode.l10n.t('This name, everywhere');
    case 'rendering':
      return vscode.l10n.t('“{0}”, everywhere', text);
  }
}

function choicesOf(node: Node): Choice[] {
  const { entry } = node.within;
  const uri = node.kind === 'use' ? node.uri : node.within.uri;
  const inFile = uri === undefined ? [] : fileChoices(node, uri);
  if (entry === undefined) return inFile;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
  const at = uri ?? (folder === undefined ? undefined : `${folder}/zhengming.yaml`);
  if (at === undefined) return inFile;
  return [
    ...inFile,
    ...renderingsOf(node).map((text) => renderingChoice(text, at)),
    {
      label: vscode.l10n.t('This name, everywhere'),
      description: `zhengming.yaml: entries: { ${entry}: off }`,
      params: { what: 'entry', where: 'configuration', uri: at, entry },
    },
  ];
}

/** More are a list to scroll in. */
const MOST_RENDERINGS = 8;

/** What stands wrong at a row or below it, most frequent first, without the line ends in it, which do not count. */
function renderingsOf(node: Node): readonly string[] {
  if (node.kind === 'use') return [node.use.text.replace(/\s+/gu, ' ')];
  return node.kind === 'entry' ? node.term.renderings.slice(0, MOST_RENDERINGS) : [];
}

function renderingChoice(text: string, uri: string): Choice {
  const params: DismissParams = { what: 'rendering', where: 'configuration', uri, text };
  const description = `zhengming.yaml: renderings: { ${text}: off }`;
  return { label: describeDismissal(params), description, params };
}

function fileChoices(node: Node, uri: string): Choice[] {
  const { entry } = node.within;
  const comment = isMdx(uri) ? inBraces : inMarkup;
  const choices: Choice[] = [];
  if (node.kind === 'use') {
    const { range } = node.use;
    choices.push({
      label: vscode.l10n.t('This name on this line'),
      description: comment('zhengming-disable-line …'),
      params: { what: 'occurrence', where: 'comment', uri, range, ...(entry ? { entry } : {}) },
    });
  }
  if (entry !== undefined) {
    choices.push({
      label: vscode.l10n.t('This name in this file'),
      description: comment('zhengming-disable …'),
      params: { what: 'fileEntry', where: 'comment', uri, entry },
    });
  }
  choices.push(
    {
      label: vscode.l10n.t('All names in this file'),
      description: comment('zhengming-disable'),
      params: { what: 'file', where: 'comment', uri },
    },
    {
      label: vscode.l10n.t('All names in this file'),
      description: 'zhengming.yaml: exclude',
      params: { what: 'file', where: 'configuration', uri },
    },
  );
  return choices;
}

/** Comments are not the same in MDX, which an editor tells by what it was told, or by the file's name. */
function isMdx(uri: string): boolean {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  return open?.languageId === 'mdx' || /\.mdx$/iu.test(vscode.Uri.parse(uri).path);
}

function inMarkup(text: string): string {
  return `<!-- ${text} -->`;
}

function inBraces(text: string): string {
  return `{/* ${text} */}`;
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
