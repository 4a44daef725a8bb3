import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyses } from './analysis.ts';
import type { Client } from './client.ts';
import type { FileSystem } from './configuration/index.ts';
import type { Host } from './host.ts';
import type { Uses } from './uses.ts';
import type { Workspace } from './workspace.ts';
import type { ManagedIndex } from './workspaceIndex/index.ts';

/** The host with all files that anybody can read for the session. */
export interface SessionHost extends Host {
  readonly fileSystem: FileSystem;
}

/** All that the features work with, from `initialize` to `exit`. */
export interface Session {
  readonly connection: Connection;
  readonly host: SessionHost;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly analyses: Analyses;
  readonly uses: Uses;
  /** The URIs of the workspace's folders, in order. */
  workspaceFolders(): readonly string[];
  /** What is known of all files of the workspace; `undefined` where the host has no files to walk. */
  readonly index: ManagedIndex | undefined;
}

/** Runs what nobody waits for; its failure is logged, as nothing else could tell of it. */
export function runLogged({ connection }: Pick<Session, 'connection'>, work: Promise<void>): void {
  work.catch((error: unknown) => {
    connection.console.error(
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  });
}
