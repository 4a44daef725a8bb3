import {
  ADD_RENDERING_COMMAND,
  BUILT_IN_SCHEME,
  CACHE_FOLDER,
  DISMISS_COMMAND,
  DISMISS_WITH_REASON_COMMAND,
  FIX_NAME_COMMAND,
  OPEN_ENTRY_COMMAND,
  OPEN_RULE_COMMAND,
  SHOW_USES_COMMAND,
  STATUS_CHANGED,
  TERMS_CHANGED,
} from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  StaticFeature,
  TextDocumentFilter,
} from 'vscode-languageclient';
import { createDiagnosticCollection } from './diagnosticCollection.ts';
import { SETTINGS_FOR_LANGUAGE } from './settings.ts';

/** Where documents stand that are read and written: the workspace's folders may be elsewhere still. */
const SCHEMES = new Set([
  'file',
  'vscode-vfs',
  ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
]);

/** The documents that are checked. Those of other schemes are views of something else. */
export const DOCUMENTS: readonly vscode.DocumentFilter[] = [...SCHEMES, 'untitled'].flatMap(
  (scheme) => ['markdown', 'mdx'].map((language) => ({ scheme, language })),
);

/** Glossary and configuration files: the server tells by the configuration which of them are ours. */
const DATA: readonly TextDocumentFilter[] = [
  ...[...SCHEMES].flatMap((scheme) => [
    { scheme, language: 'yaml' },
    { scheme, pattern: '**/*.tsv' },
  ]),
  { scheme: BUILT_IN_SCHEME, language: 'yaml' },
];

/** Tells the server what can be done here beyond the protocol: commands, notifications, reading files. */
const TELLING_WHAT_IS_KNOWN: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = {
      commands: [
        ADD_RENDERING_COMMAND,
        DISMISS_COMMAND,
        DISMISS_WITH_REASON_COMMAND,
        FIX_NAME_COMMAND,
        OPEN_ENTRY_COMMAND,
        OPEN_RULE_COMMAND,
        SHOW_USES_COMMAND,
      ],
      notifications: [STATUS_CHANGED, TERMS_CHANGED],
      files: true,
    };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/** A client of the server that the extension brings: a process, or in a browser a worker. */
export async function createClient(
  { extensionUri, storageUri }: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): Promise<BaseLanguageClient> {
  const options: LanguageClientOptions = {
    documentSelector: [
      ...DOCUMENTS.map(({ scheme = '', language = '' }) => ({ scheme, language })),
      ...DATA,
    ],
    outputChannel,
    traceOutputChannel: outputChannel,
    markdown: { isTrusted: { enabledCommands: [OPEN_ENTRY_COMMAND, OPEN_RULE_COMMAND] } },
    diagnosticPullOptions: { onChange: true },
    diagnosticCollectionProvider: {
      create: createDiagnosticCollection,
      dispose: (collection) => collection.dispose(),
    },
    middleware: { workspace: SETTINGS_FOR_LANGUAGE },
    initializationOptions: storageUri ? { [CACHE_FOLDER]: storageUri.toString() } : {},
  };
  const client = await create(vscode.Uri.joinPath(extensionUri, 'dist'), options);
  client.registerFeature(TELLING_WHAT_IS_KNOWN);
  return client;
}

/** Each way to start a server is loaded only where it can be gone: Node is not there in a browser. */
async function create(
  dist: vscode.Uri,
  options: LanguageClientOptions,
): Promise<BaseLanguageClient> {
  if ('importScripts' in globalThis) {
    return (await import('./server/browser.ts')).createBrowserClient(dist, options);
  }
  return (await import('./server/node.ts')).createNodeClient(dist, options);
}
