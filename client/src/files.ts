import {
  FILE_EXISTS_REQUEST,
  type FileParams,
  READ_FILE_REQUEST,
  READ_FOLDER_REQUEST,
  type ReadFileResult,
  type ReadFolderResult,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads for the server what only the editor can: files of a virtual workspace, in a browser all. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest<ReadFileResult | null, void>(READ_FILE_REQUEST, ({ uri }: FileParams) =>
      readFile(parse(uri)),
    ),
    client.onRequest<ReadFolderResult, void>(READ_FOLDER_REQUEST, ({ uri }: FileParams) =>
      readFolder(parse(uri)),
    ),
    client.onRequest<boolean, void>(FILE_EXISTS_REQUEST, ({ uri }: FileParams) =>
      exists(parse(uri)),
    ),
  ];
}

function parse(uri: string): vscode.Uri {
  return vscode.Uri.parse(uri, true);
}

async function readFile(uri: vscode.Uri): Promise<ReadFileResult | null> {
  try {
    return decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : undefined;
    if (code === 'FileNotFound' || code === 'Unavailable') return null;
    return { unreadable: code === 'FileIsADirectory' ? 'folder' : 'other' };
  }
}

function decode(bytes: Uint8Array): ReadFileResult {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { unreadable: 'encoding' }; // A TypeError is how the decoder says so.
  }
}

async function readFolder(uri: vscode.Uri): Promise<ReadFolderResult> {
  try {
    const items = await vscode.workspace.fs.readDirectory(uri);
    return items.map(([name, type]) => (type & vscode.FileType.Directory ? `${name}/` : name));
  } catch {
    return null;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
