import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { serveAddRendering } from './addRendering/serve.ts';
import { createAnalyses } from './analysis.ts';
import { serveBuiltInPacks } from './builtInPacks.ts';
import type { Client } from './client.ts';
import { createClientFileSystem, joinFileSystems, NO_FILES } from './clientFiles.ts';
import { serveCodeActions } from './codeActions/list.ts';
import { serveCompletion } from './completion/serve.ts';
import type { FileSystem } from './configuration/index.ts';
import { createProblemPublisher } from './dataProblems.ts';
import { serveDefinition } from './definition.ts';
import { refreshDiagnostics, serveDiagnostics } from './diagnostics.ts';
import { createDocuments } from './documents.ts';
import { fetchEditorSettings, readPushedSettings } from './editorSettings.ts';
import { serveEntryLocation } from './entryLocation.ts';
import { serveCodeLenses } from './glossaryFiles/codeLens.ts';
import { locateTrials } from './glossaryFiles/locateTrials.ts';
import { findFailedTrials } from './glossaryFiles/trials.ts';
import type { Host } from './host.ts';
import { serveHover } from './hover.ts';
import { createOpenFileSystem } from './openFiles.ts';
import { CACHE_FOLDER } from './protocol.ts';
import { serveReferences } from './references.ts';
import { serveReview } from './review.ts';
import { runLogged, type Session } from './session.ts';
import { createStatusReporter, serveStatus } from './status.ts';
import { announceAbsence, serveTerminology } from './terminology/serveTerminology.ts';
import { toPath } from './uri.ts';
import { createIndexUses, createOpenUses } from './uses.ts';
import { createWatcher, serveWatch } from './watch.ts';
import { createWorkspace, type WorkspaceSource } from './workspace.ts';
import {
  createIndex,
  fetchRoots,
  type ManagedIndex,
  pushClosedFiles,
  serveWorkspaceDiagnostics,
  showProgress,
} from './workspaceIndex/index.ts';

/** Puts a session together and has every feature serve it. */
export function startSession(
  connection: Connection,
  place: Host,
  client: Client,
  params: InitializeParams,
): void {
  const source = createSource(connection, client, params);
  const documents = createDocuments(client.encoding);
  const host = { ...place, fileSystem: createFileSystem(connection, place, client, documents) };
  const workspace = createWorkspace(host, source);
  const analyses = createAnalyses(documents, workspace);
  const workspaceFolders = source.folders;
  const base = { connection, host, client, documents, workspace, analyses, workspaceFolders };
  const index = createIndexOf(base, source, params.initializationOptions);
  const openUses = createOpenUses(() => documents.keys(), analyses, client.encoding);
  const isOpen = (uri: string): boolean => documents.get(uri) !== undefined;
  const uses = index ? createIndexUses(index, openUses, isOpen) : openUses;
  const session: Session = { ...base, index, uses };
  const announce = createAnnouncer(session);
  const reloadOpen = async (): Promise<void> => {
    workspace.reload();
    await announce();
    await refreshDiagnostics(session);
  };
  const reload = async (): Promise<void> => {
    workspace.reload();
    await announce();
    index?.lookAgain();
    await workspaceDiagnostics.refresh();
    await refreshDiagnostics(session);
  };

  serveDiagnostics(session);
  const workspaceDiagnostics = serveWorkspaceDiagnostics(session);
  showProgress(session);
  serveCodeActions(session);
  serveHover(session);
  serveStatus(session);
  serveEntryLocation(session);
  serveBuiltInPacks(session);
  serveDefinition(session);
  serveReferences(session);
  serveCodeLenses(session);
  serveCompletion(session);
  serveAddRendering(session);
  serveTerminology(session);
  serveReview(session);
  serveWatch(session, { reload, reloadOpen });
  documents.onDidOpen(() => runLogged(session, announce()));
  source.onDidChange(() => runLogged(session, reload()));
  // A connection takes one handler of each notification.
  connection.onInitialized(() => {
    runLogged(session, registerForSettings(session).then(announce));
    runLogged(session, announceAbsence(session));
    pushClosedFiles(session);
  });
  connection.onShutdown(() => index?.save());
  documents.listen(connection);
}

/** The files as the editor shows them, read by whoever can. */
function createFileSystem(
  connection: Connection,
  { fileSystem: own }: Host,
  client: Client,
  documents: TextDocuments<TextDocument>,
): FileSystem {
  const asked = client.readsFiles ? createClientFileSystem(connection) : NO_FILES;
  return createOpenFileSystem(own ? joinFileSystems(own, asked) : asked, documents);
}

/** `undefined` where the host has no files to walk. */
function createIndexOf(
  session: Omit<Session, 'index' | 'uses'>,
  source: Source,
  options: unknown,
): ManagedIndex | undefined {
  const { connection, client, host } = session;
  if (!host.index) return undefined;
  return createIndex(session, host.index, {
    roots: () => fetchRoots(connection, client, source.folders()),
    cacheFolder: readCacheFolder(options),
  });
}

/** A client may name a folder of its own for what is kept between sessions, by its URI. */
function readCacheFolder(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !(CACHE_FOLDER in options))
    return undefined;
  const uri = options[CACHE_FOLDER];
  return typeof uri === 'string' ? toPath(uri) : undefined;
}

/** Loads the projects of all open documents and tells the client what came of it, as far as it is new. */
function createAnnouncer(session: Session): () => Promise<void> {
  const { workspace, documents } = session;
  const publish = createProblemPublisher(session);
  const watch = createWatcher(session);
  const reportStatus = createStatusReporter(session);
  return async () => {
    const uris = documents.keys();
    await Promise.all([workspace.mainProject(), ...uris.map((uri) => workspace.projectOf(uri))]);
    const projects = await workspace.current();
    const problems = projects.problems();
    const failed = findFailedTrials(await projects.loaded(), problems);
    await publish(problems, await locateTrials(session.host.fileSystem, failed));
    await watch(projects);
    await reportStatus();
  };
}

interface Source extends WorkspaceSource {
  onDidChange(listener: () => void): void;
}

/** Settings and folders as the client last told them. */
function createSource(connection: Connection, client: Client, params: InitializeParams): Source {
  let folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  if (folders.length === 0 && params.rootUri) folders = [params.rootUri];
  let pushed: unknown = params.initializationOptions;
  return {
    folders: () => folders,
    settings: async () =>
      client.configuration
        ? fetchEditorSettings(connection, folders, pushed)
        : readPushedSettings(pushed, folders),
    onDidChange(listener) {
      connection.onDidChangeConfiguration(({ settings }) => {
        // Many clients only say that something has changed.
        if (settings !== null && settings !== undefined) pushed = settings;
        listener();
      });
      connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
        const removed = new Set(event.removed.map(({ uri }) => uri));
        const kept = folders.filter((uri) => !removed.has(uri));
        folders = [...kept, ...event.added.map(({ uri }) => uri)];
        listener();
      });
    },
  };
}

/** Clients tell of changed settings only where they are asked to. */
async function registerForSettings({ connection, client }: Session): Promise<void> {
  if (!client.registersConfiguration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, {
    section: 'zhengming',
  });
}
