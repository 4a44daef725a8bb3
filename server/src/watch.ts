import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE, MISNAMED_FILE } from './configuration/index.ts';
import { isWithin, joinPath, parentOf } from './configuration/path.ts';
import { isLinted } from './documents.ts';
import { isMarkdownName } from './markdownName.ts';
import type { Projects } from './projects.ts';
import { runLogged, type Session } from './session.ts';
import { toPath, toUri } from './uri.ts';
import { createTimers } from './workspaceIndex/timers.ts';

/** A file of the wrong name is reported, and so must be seen to come and go. */
const CONFIGURATION_NAMES = [CONFIGURATION_FILE, MISNAMED_FILE];

/** What builds and Git do in folders that the index leaves out anyway. */
const IGNORED = /\/(?:node_modules|\.git)\//u;

/** What came or went matters whatever its name: editors tell of a folder, not of what is in it. */
const INDEX_WATCHERS: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.{md,mdx,markdown,MD}', kind: WatchKind.Change },
  { globPattern: '**/.gitignore', kind: WatchKind.Change },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Keeps the client watching the files that matter. */
export type Watcher = (projects: Projects) => Promise<void>;

/** So long a pause in typing, in milliseconds, and what is written in a file of data is read. */
const TYPING_PAUSE = 200;

/** Makes what was found follow a change of configuration or glossary. */
export interface Reloading {
  reload(): Promise<void>;
  /** In open documents only: to check the whole workspace anew after every pause in typing would be too much. */
  reloadOpen(): Promise<void>;
}

/** Reloads when a configuration or glossary file was changed, on disk or in the editor. */
export function serveWatch(session: Session, { reload, reloadOpen }: Reloading): void {
  const { connection, documents, workspace } = session;
  const timers = createTimers();
  const edited = new Set<string>();
  const changed = async (
    uris: readonly string[],
    follow: () => Promise<void> = reload,
  ): Promise<void> => {
    const projects = await workspace.current();
    if (uris.some((uri) => isData(uri, projects))) await follow();
  };
  const readEdited = (): void => {
    const uris = [...edited];
    edited.clear();
    runLogged(session, changed(uris, reloadOpen));
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    touchIndex(session, changes);
    runLogged(session, changed(changes.map(({ uri }) => uri)));
  });
  documents.onDidSave(({ document }) => runLogged(session, changed([document.uri])));
  documents.onDidClose(({ document }) => runLogged(session, changed([document.uri])));
  documents.onDidChangeContent(({ document }) => {
    if (isLinted(document)) return;
    edited.add(document.uri);
    timers.set('edited', TYPING_PAUSE, readEdited);
  });
}

/** Of other files only those count that came or went: they may be folders. */
function touchIndex({ index }: Session, changes: readonly FileEvent[]): void {
  const paths = changes
    .filter(({ uri, type }) => isMarkdownName(uri) || type !== FileChangeType.Changed)
    .filter(({ uri }) => !IGNORED.test(uri))
    .map(({ uri }) => toPath(uri) ?? '');
  if (paths.length > 0) index?.touch(paths);
  if (changes.some(({ uri }) => uri.endsWith('/.gitignore'))) index?.lookAgain();
}

function isData(uri: string, projects: Projects): boolean {
  const path = toPath(uri);
  if (path === undefined) return false;
  const isConfiguration = CONFIGURATION_NAMES.some((name) => path.endsWith(`/${name}`));
  return (
    isConfiguration ||
    projects.glossaryFiles().includes(path) ||
    projects.glossaryFolders().some((folder) => isWithin(path, folder))
  );
}

/** Registers anew only when the files have changed, and one registration after the other. */
export function createWatcher(session: Session): Watcher {
  let key: string | undefined;
  let registered: Promise<Disposable> | undefined;
  return async (projects) => {
    if (!session.client.registersWatchers) return;
    const files = [
      ...new Set([...projects.configurationFiles(), ...projects.glossaryFiles()]),
    ].sort();
    const folders = [...projects.glossaryFolders()].sort();
    if (JSON.stringify([files, folders]) === key) return;
    key = JSON.stringify([files, folders]);
    const previous = registered;
    registered = register(session, files, folders);
    await registered;
    (await previous)?.dispose();
  };
}

function register(
  { connection, client, index }: Session,
  files: readonly string[],
  folders: readonly string[],
): Promise<Disposable> {
  const watchers = [
    ...CONFIGURATION_NAMES.map((name) => ({ globPattern: `**/${name}` })),
    ...(index ? INDEX_WATCHERS : []),
    ...files.map((file) => toFileSystemWatcher(file, client.relativePatterns)),
    ...folders.map((folder) => toFolderWatcher(folder, client.relativePatterns)),
  ];
  return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** A file outside of the workspace is only watched by a pattern that is relative to its folder. */
function toFileSystemWatcher(path: string, relativePatterns: boolean): FileSystemWatcher {
  if (!relativePatterns) return { globPattern: escapeGlob(path) };
  const folder = parentOf(path);
  const pattern = escapeGlob(path.slice(folder.length).replace(/^\//u, ''));
  return { globPattern: { baseUri: toUri(folder), pattern } };
}

function toFolderWatcher(folder: string, relativePatterns: boolean): FileSystemWatcher {
  const pattern = '**/*.{yaml,yml,tsv}';
  if (!relativePatterns) return { globPattern: joinPath(escapeGlob(folder), pattern) };
  return { globPattern: { baseUri: toUri(folder), pattern } };
}

function escapeGlob(path: string): string {
  return path.replace(/[*?{}[\]]/gu, '[$&]');
}
