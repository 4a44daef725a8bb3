import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CancellationTokenSource,
  type Diagnostic,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { LspClient } from './lspClient.ts';
import type { TemporaryFolder } from './temporaryFolder.ts';

export interface WorkspaceListOptions {
  /** The URI of a folder that results are kept in. */
  readonly cacheFolder?: string;
  /** Answers to `workspace/configuration`, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What an editor lists of a folder, kept in step with what the server streams. */
export class WorkspaceList {
  readonly client: LspClient;
  readonly reports: WorkspaceDocumentDiagnosticReport[] = [];
  readonly #folder: TemporaryFolder;
  readonly #cancellation = new CancellationTokenSource();
  readonly #byUri = new Map<string, readonly Diagnostic[]>();

  private constructor(client: LspClient, folder: TemporaryFolder) {
    this.client = client;
    this.#folder = folder;
  }

  static async open(
    folder: TemporaryFolder,
    { cacheFolder, settings = {} }: WorkspaceListOptions = {},
  ): Promise<WorkspaceList> {
    const client = await LspClient.start({
      folders: [folder.uri],
      initializationOptions: { cacheFolder },
      settings: (section) => settings[section ?? ''] ?? {},
    });
    const list = new WorkspaceList(client, folder);
    await list.#ask();
    return list;
  }

  async #ask(): Promise<void> {
    const { connection } = this.client;
    const partialResultToken = 'list';
    connection.onProgress(
      WorkspaceDiagnosticRequest.partialResult,
      partialResultToken,
      ({ items }) => {
        for (const item of items) {
          this.reports.push(item);
          if (item.kind === 'full') this.#byUri.set(item.uri, item.items);
        }
        this.client.noteChange();
      },
    );
    const params = { previousResultIds: [], partialResultToken };
    connection
      .sendRequest(WorkspaceDiagnosticRequest.type, params, this.#cancellation.token)
      .catch(() => undefined); // It ends with the connection.
  }

  /** `path line:column`, in order; of what is not a finding also how its message begins. */
  lines(): readonly string[] {
    return [...this.#byUri]
      .flatMap(([uri, items]) => items.map((item) => this.#describe(uri, item)))
      .sort();
  }

  #describe(uri: string, { range, code, message }: Diagnostic): string {
    const place = `${range.start.line}:${range.start.character}`;
    const path = relative(this.#folder.path, fileURLToPath(uri));
    const note = code === undefined ? ` ${String(message).split(',')[0]}` : '';
    return `${path} ${place}${note}`.replace(/ at offset.*/u, '');
  }

  async untilIs(lines: readonly string[]): Promise<void> {
    const expected = JSON.stringify(lines);
    await this.client
      .until(() => (JSON.stringify(this.lines()) === expected ? true : undefined))
      .catch((error: unknown) => {
        throw new Error(`Expected ${expected}, listed ${JSON.stringify(this.lines())}`, {
          cause: error,
        });
      });
  }

  /** Waits until all files are checked and all that the server counted is listed. */
  untilComplete(): Promise<boolean> {
    return this.client.until(() => {
      const last = this.client.termStates.at(-1);
      if (last?.state !== 'settled') return undefined;
      const { certain, likely, possible } = last.counts;
      const listed = [...this.#byUri.values()].flat().filter(({ code }) => code !== undefined);
      return listed.length === certain + likely + possible ? true : undefined;
    });
  }

  /** Lets the request go, as a client does that does not want to know any more. */
  cancel(): void {
    this.#cancellation.cancel();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client[Symbol.asyncDispose]();
  }
}

/** What a fresh server lists of a folder once it has seen all of it. */
export async function listWorkspace(
  folder: TemporaryFolder,
  options: WorkspaceListOptions = {},
): Promise<readonly string[]> {
  await using list = await WorkspaceList.open(folder, options);
  await list.untilComplete();
  return list.lines();
}
