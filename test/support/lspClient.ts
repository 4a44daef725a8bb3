import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import {
  STATUS_CHANGED,
  type Status,
  TERMS_CHANGED,
  type TermsState,
} from '../../server/src/protocol.ts';
import { createDeferred } from './deferred.ts';

const SERVER = join(import.meta.dirname, '../../server/src/node/main.ts');

/** What a client such as VS Code can do. */
export const FULL: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  experimental: { notifications: [STATUS_CHANGED, TERMS_CHANGED] },
};

/** What every client can do. */
export const BARE: ClientCapabilities = {};

export interface LspClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** URIs of the workspace's folders. */
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration`, for each call anew. */
  readonly settings?: (section: string | undefined) => unknown;
  readonly initializationOptions?: unknown;
  /** That of the interface. */
  readonly locale?: string;
  /** Has the client answer more than it does by itself. */
  readonly serve?: (connection: ProtocolConnection) => void;
}

/** A language client over the standard streams of a server in a process of its own. */
export class LspClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: Status[] = [];
  readonly termStates: TermsState[] = [];
  readonly logged: string[] = [];
  readonly registrations = new Map<string, Registration>();
  refreshes = 0;
  lensRefreshes = 0;
  initialized: InitializeResult = { capabilities: {} };
  readonly #listeners = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  private constructor(options: LspClientOptions) {
    this.process = spawn(process.execPath, [SERVER, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('Expected the streams of the server to be pipes.');
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#listen(options);
    options.serve?.(this.connection);
    this.connection.listen();
  }

  /** Starts a server and initializes it. */
  static async start(options: LspClientOptions = {}): Promise<LspClient> {
    const client = new LspClient(options);
    const { capabilities = FULL, folders = [], initializationOptions, locale } = options;
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      initializationOptions,
      ...(locale === undefined ? {} : { locale }),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  #listen({ settings = () => ({}) }: LspClientOptions): void {
    const { connection } = this;
    connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
      return Promise.all(items.map(({ section }) => settings(section)));
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const one of registrations) this.registrations.set(one.id, one);
      this.#changed();
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) this.registrations.delete(id);
      this.#changed();
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      this.#changed();
    });
    connection.onRequest(CodeLensRefreshRequest.type, () => {
      this.lensRefreshes += 1;
      this.#changed();
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.#changed();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      this.#changed();
    });
    connection.onNotification(TERMS_CHANGED, (state: TermsState) => {
      this.termStates.push(state);
      this.#changed();
    });
    connection.onNotification(STATUS_CHANGED, (status: Status) => {
      this.statuses.push(status);
      this.#changed();
    });
  }

  /** Has all who wait look again: something was heard that is not listened to here. */
  noteChange(): void {
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Waits until what the server has sent makes `read` give something. */
  async until<T>(read: () => T | undefined): Promise<T> {
    const { promise, resolve } = createDeferred<T>();
    const listener = (): void => {
      const found = read();
      if (found !== undefined) resolve(found);
    };
    this.#listeners.add(listener);
    listener();
    try {
      return await withDeadline(promise, () => `${read}, with ${this.#describe()}`);
    } finally {
      this.#listeners.delete(listener);
    }
  }

  #describe(): string {
    const { published, statuses, logged, refreshes } = this;
    return JSON.stringify({ refreshes, published, statuses, logged }, null, 1);
  }

  /** The last diagnostics that were pushed for a document, once they satisfy `is`. */
  untilPublished(
    uri: string,
    is: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    return this.until(() => {
      const last = this.published.findLast((params) => params.uri === uri);
      return last && is(last.diagnostics) ? last : undefined;
    });
  }

  async open(uri: string, text: string, languageId = 'markdown', version = 1): Promise<void> {
    this.#versions.set(uri, version);
    const textDocument = { uri, languageId, version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Sends changes and gives the version that they make. */
  async change(
    uri: string,
    ...contentChanges: readonly TextDocumentContentChangeEvent[]
  ): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [...contentChanges],
    });
    return version;
  }

  async save(uri: string): Promise<void> {
    const textDocument = { uri };
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
  }

  async close(uri: string): Promise<void> {
    const textDocument = { uri };
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }

  /** Tells the server that files were changed on disk. */
  fileChanged(...uris: readonly string[]): Promise<void> {
    return this.#fileEvents(uris, FileChangeType.Changed);
  }

  fileCreated(...uris: readonly string[]): Promise<void> {
    return this.#fileEvents(uris, FileChangeType.Created);
  }

  fileDeleted(...uris: readonly string[]): Promise<void> {
    return this.#fileEvents(uris, FileChangeType.Deleted);
  }

  async #fileEvents(uris: readonly string[], type: FileChangeType): Promise<void> {
    const changes: FileEvent[] = uris.map((uri) => ({ uri, type }));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics of a document, asked for. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind === 'unchanged') throw new Error('Expected a full report.');
    return report.items;
  }

  async codeActions(
    uri: string,
    range: Range,
    context: {
      readonly diagnostics?: readonly Diagnostic[];
      readonly only?: readonly string[];
    } = {},
  ): Promise<readonly CodeAction[]> {
    const { diagnostics = [], only } = context;
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [...diagnostics], ...(only ? { only: [...only] } : {}) },
    });
    return (actions ?? []).filter((action): action is CodeAction => !('command' in action));
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line, character },
    });
  }

  /** Ends the server as the protocol says and gives its exit code. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    try {
      const ended = this.connection
        .sendRequest(ShutdownRequest.type)
        .then(() => this.connection.sendNotification(ExitNotification.type))
        .then(() => exited);
      const [code] = await withDeadline(ended, () => 'the server to exit');
      return code;
    } finally {
      this.process.kill('SIGKILL');
      this.connection.dispose();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) await this.stop();
  }
}

const DEADLINE = 15_000;

/** Fails a wait that will never end, so that the test says what it waited for. */
async function withDeadline<T>(promise: Promise<T>, what: () => string): Promise<T> {
  const { promise: late, reject } = createDeferred<never>();
  const timer = setTimeout(() => reject(new Error(`Waited in vain for ${what()}`)), DEADLINE);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
