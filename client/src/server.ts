import { CACHE_FOLDER } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';

/** The documents that are checked. Those of other schemes are views of something else. */
export const DOCUMENTS: readonly vscode.DocumentFilter[] = ['file', 'untitled', 'vscode-vfs'].map(
  (scheme) => ({ scheme, language: 'markdown' }),
);

/** Left alone, memory for what lives briefly grows to three times what all else takes. */
const LESS_GARBAGE = '--max-semi-space-size=8';

/** A client of the server that the extension brings. It starts the server again when it crashes. */
export function createClient(
  { extensionUri, storageUri }: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClient {
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const options = { execArgv: [LESS_GARBAGE] };
  const server = { module, transport: TransportKind.ipc, options };
  const serverOptions: ServerOptions = {
    run: server,
    debug: {
      ...server,
      options: { execArgv: [LESS_GARBAGE, '--inspect=6029', '--enable-source-maps'] },
    },
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: DOCUMENTS.map(({ scheme = '', language = '' }) => ({ scheme, language })),
    outputChannel,
    traceOutputChannel: outputChannel,
    diagnosticPullOptions: { onChange: true },
    initializationOptions: storageUri ? { [CACHE_FOLDER]: storageUri.toString() } : {},
  };
  return new LanguageClient('zhengming', 'Zhengming', serverOptions, clientOptions);
}
