import { TERM_FILES_REQUEST, type TermFile } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findAll } from './findings.ts';
import { createReview, type Outcome, type Review } from './review.ts';

/** Registers the commands that go from one wrong name to the next, and those of a review. */
export function registerReview(client: BaseLanguageClient): vscode.Disposable[] {
  const review = createReview(client, showOutcome);
  const { registerCommand } = vscode.commands;
  return [
    review,
    registerCommand('zhengming.nextName', () => go(client, review, 'next')),
    registerCommand('zhengming.previousName', () => go(client, review, 'previous')),
    registerCommand('zhengming.reviewFile', () => reviewFile(client, review)),
    registerCommand('zhengming.reviewWorkspace', () => reviewWorkspace(client, review)),
    registerCommand('zhengming.review.replace', (form?: number) => review.replace(form)),
    registerCommand('zhengming.review.keep', () => review.keep()),
    registerCommand('zhengming.review.undo', () => review.undo()),
    registerCommand('zhengming.review.end', () => review.end()),
  ];
}

/** Goes to the wrong name behind or before the cursor, round the ends of the document, and says why it is wrong. */
async function go(
  client: BaseLanguageClient,
  review: Review,
  direction: 'next' | 'previous',
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  if (review.isAt(editor.document)) {
    await review.pass(direction);
    return;
  }
  const ranges = (await findAll(client, editor.document)).map(({ range }) => range);
  const { active } = editor.selection;
  const next =
    direction === 'next'
      ? (ranges.find(({ start }) => start.isAfter(active)) ?? ranges[0])
      : (ranges.findLast(({ start }) => start.isBefore(active)) ?? ranges.at(-1));
  if (!next) {
    sayNothingFound();
    return;
  }
  editor.selection = new vscode.Selection(next.start, next.start);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

async function reviewFile(client: BaseLanguageClient, review: Review): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  if ((await findAll(client, editor.document)).length === 0) sayNothingFound();
  else await review.start(editor);
}

/** The active document first, where it has wrong names, then the others in the order of their paths. */
async function reviewWorkspace(client: BaseLanguageClient, review: Review): Promise<void> {
  const files = await client.sendRequest<readonly TermFile[]>(TERM_FILES_REQUEST, {});
  const uris = files.map(({ uri }) => vscode.Uri.parse(uri));
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const first = uris.find((uri) => uri.toString() === active) ?? uris[0];
  if (!first) {
    sayNothingFound();
    return;
  }
  const editor = await vscode.window.showTextDocument(first);
  await review.start(
    editor,
    uris.filter((uri) => uri !== first),
  );
}

function sayNothingFound(): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('Zhengming: no wrong names here'), 4000);
}

function showOutcome({ replaced, kept, files }: Outcome): void {
  const text =
    files === 1
      ? vscode.l10n.t('Zhengming: {0} replaced, {1} kept', replaced, kept)
      : vscode.l10n.t('Zhengming: {0} replaced, {1} kept in {2} files', replaced, kept, files);
  void vscode.window.showInformationMessage(text);
}
