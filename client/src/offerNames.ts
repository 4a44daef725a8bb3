import { UNASKED_NAMES_REQUEST } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { DOCUMENTS } from './client.ts';

/** What may go on with a name: a letter, or a character of a language without spaces between words. */
const MAY_GO_ON = /\p{L}$/u;

/** More than an input method writes at once was pasted. */
const MOST_TYPED = 12;

/**
 * Has VS Code suggest names where the server says that one has begun. In Markdown it asks for no suggestions
 * while words are typed, whatever characters are said to trigger them. Once for each word: who has sent the list
 * away does not want it back at the next letter.
 */
export function offerNames(client: BaseLanguageClient): vscode.Disposable {
  let offered = '';
  return vscode.workspace.onDidChangeTextDocument(async (event) => {
    const editor = vscode.window.activeTextEditor;
    const position = typedUpTo(event, editor);
    if (!position || !editor || !client.isRunning()) return;
    const { document } = editor;
    const { version } = document;
    await changeTold();
    const { asTextDocumentIdentifier, asPosition } = client.code2ProtocolConverter;
    const start = await client.sendRequest<Position | null>(UNASKED_NAMES_REQUEST, {
      textDocument: asTextDocumentIdentifier(document),
      position: asPosition(position),
    });
    if (document.version !== version) return;
    const before = offered;
    offered = start ? `${document.uri} ${start.line} ${start.character}` : '';
    if (!start || offered === before) return;
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}

/** Until the client, which hears of a change by the same event, has told the server of it. */
function changeTold(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Where the cursor stands behind what was just typed; `undefined` where that was anything but a part of a word. */
function typedUpTo(
  { document, contentChanges, reason }: vscode.TextDocumentChangeEvent,
  editor: vscode.TextEditor | undefined,
): vscode.Position | undefined {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined) return undefined;
  if (editor?.document !== document || editor.selections.length > 1) return undefined;
  const { text, rangeOffset } = change;
  if (text.length > MOST_TYPED || !MAY_GO_ON.test(text)) return undefined;
  if (vscode.languages.match(DOCUMENTS, document) === 0) return undefined;
  const settings = vscode.workspace.getConfiguration('editor', document);
  if (settings.get('suggestOnTriggerCharacters') === false) return undefined;
  return document.positionAt(rangeOffset + text.length);
}
