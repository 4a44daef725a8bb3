import {
  CodeActionKind,
  type DiagnosticOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { TYPED_LETTERS } from './completion/trigger.ts';
import type { Host } from './host.ts';
import { BUILT_IN_SCHEME, DIAGNOSTIC_SOURCE, FIX_ALL_KIND } from './protocol.ts';

/** What the server says it can do, to a client that can do so much. */
export function toCapabilities(client: Client, host: Host): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
      ...(client.resolvesEdits ? { resolveProvider: true } : {}),
    },
    ...(client.pullsDiagnostics ? { diagnosticProvider: toDiagnosticOptions(host) } : {}),
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: {},
    completionProvider: { triggerCharacters: [...TYPED_LETTERS] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.textDocumentContent
        ? { textDocumentContent: { schemes: [BUILT_IN_SCHEME] } }
        : {}),
    },
  };
}

function toDiagnosticOptions({ index }: Host): DiagnosticOptions {
  return {
    identifier: DIAGNOSTIC_SOURCE,
    interFileDependencies: false,
    workspaceDiagnostics: index !== undefined,
  };
}
