import * as vscode from 'vscode';
import { until } from './wait.ts';

/** The `source` of the extension's diagnostics. */
export const SOURCE = 'zhengming';

/** Where `name` stands in the folder that this window has open. */
export function inWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Shows a file in the editor. */
export async function open(file: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file into the workspace, unseen by the editor. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const file = inWorkspace(name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** Writes a file into the workspace and shows it. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  return open(await write(name, text));
}

/** The text of a file on disk. */
export async function readFromDisk(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** Replaces the first `old` in a document that is open. */
export async function edit(
  document: vscode.TextDocument,
  old: string,
  text: string,
): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, rangeOf(document, old), text);
  if (!(await vscode.workspace.applyEdit(change))) throw new Error(`Could not replace ${old}.`);
}

/** Where `text` stands in a document, the `occurrence`th time (from 0). */
export function rangeOf(document: vscode.TextDocument, text: string, occurrence = 0): vscode.Range {
  let start = document.getText().indexOf(text);
  for (let i = 0; i < occurrence && start >= 0; i++) {
    start = document.getText().indexOf(text, start + 1);
  }
  if (start < 0) throw new Error(`${document.uri.path} does not hold ${text}.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The extension's diagnostics of a file, in order of position. */
export function diagnosticsOf(file: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(file)
    .filter(({ source }) => source === SOURCE)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The words that are underlined in a document, in order. */
export function flaggedWords(document: vscode.TextDocument): string[] {
  return diagnosticsOf(document.uri).map(({ range }) => document.getText(range));
}

/** Waits until exactly these words of a document are underlined. */
export function untilFlagged(
  document: vscode.TextDocument,
  words: readonly string[],
): Promise<vscode.Diagnostic[]> {
  const expected = words.join(', ');
  const found = () => flaggedWords(document).join(', ');
  return until(
    () => `flagged: ${expected || 'nothing'}; found ${found() || 'nothing'}`,
    () => (found() === expected ? diagnosticsOf(document.uri) : undefined),
  );
}
