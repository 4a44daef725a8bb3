import {
  ADD_RENDERING_COMMAND,
  BUILT_IN_SCHEME,
  CACHE_FOLDER,
  SHOW_USES_COMMAND,
  STATUS_CHANGED,
  TERMS_CHANGED,
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

/** Tells the server which of its commands can be run here, and what it may tell beyond the protocol. */
const TELLING_WHAT_IS_KNOWN: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = {
      commands: [ADD_RENDERING_COMMAND, SHOW_USES_COMMAND],
      notifications: [STATUS_CHANGED, TERMS_CHANGED],
    };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

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
    documentSelector: [
      ...DOCUMENTS.map(({ scheme = '', language = '' }) => ({ scheme, language })),
      ...DATA,
    ],
    outputChannel,
    traceOutputChannel: outputChannel,
    diagnosticPullOptions: { onChange: true },
    initializationOptions: storageUri ? { [CACHE_FOLDER]: storageUri.toString() } : {},
  };
  const client = new LanguageClient('zhengming', 'Zhengming', serverOptions, clientOptions);
  client.registerFeature(TELLING_WHAT_IS_KNOWN);
  return client;
}
