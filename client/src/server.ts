import {
  ADD_RENDERING_COMMAND,
  BUILT_IN_SCHEME,
  SHOW_USES_COMMAND,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  type StaticFeature,
  type TextDocumentFilter,
  TransportKind,
} from 'vscode-languageclient/node';

/** The documents that are checked. Those of other schemes are views of something else. */
export const DOCUMENTS: readonly vscode.DocumentFilter[] = ['file', 'untitled', 'vscode-vfs'].map(
  (scheme) => ({ scheme, language: 'markdown' }),
);

/** Glossary and configuration files: the server tells by the configuration which of them are ours. */
const DATA: readonly TextDocumentFilter[] = [
  { scheme: 'file', language: 'yaml' },
  { scheme: 'file', pattern: '**/*.tsv' },
  { scheme: BUILT_IN_SCHEME, language: 'yaml' },
];

/** Tells the server which of its commands can be run here. */
const TELLING_COMMANDS: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { commands: [ADD_RENDERING_COMMAND, SHOW_USES_COMMAND] };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** A client of the server that the extension brings. It starts the server again when it crashes. */
export function createClient(
  { extensionUri }: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClient {
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  const serverOptions: ServerOptions = {
    run: server,
    debug: { ...server, options: { execArgv: ['--inspect=6029', '--enable-source-maps'] } },
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: [
      ...DOCUMENTS.map(({ scheme = '', language = '' }) => ({ scheme, language })),
      ...DATA,
    ],
    outputChannel,
    traceOutputChannel: outputChannel,
    diagnosticPullOptions: { onChange: true },
  };
  const client = new LanguageClient('zhengming', 'Zhengming', serverOptions, clientOptions);
  client.registerFeature(TELLING_COMMANDS);
  return client;
}
