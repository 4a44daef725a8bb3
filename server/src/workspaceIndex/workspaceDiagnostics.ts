import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { runLogged } from '../session.ts';
import { createLull } from './lull.ts';
import { listsClosedFiles, startAsConfigured } from './mode.ts';
import { createReports, type Reports } from './reports.ts';

/** Between two messages of a stream, in milliseconds: the client has other things to do as well. */
const PAUSE = 10;

/** Those who wait for news of the whole workspace. */
export interface WorkspaceDiagnostics {
  /** The setting, or a configuration, has changed. */
  refresh(): Promise<void>;
}

interface Asker {
  readonly reports: Reports;
  wake(): void;
}

/**
 * Answers `workspace/diagnostic`. A client that takes partial results gets them as they come, and goes on
 * getting what changes for as long as it lets the request stand: so nothing is asked twice. Another gets
 * an answer once all is checked and something differs from what it has.
 */
export function serveWorkspaceDiagnostics(session: Session): WorkspaceDiagnostics {
  const { connection, client, index } = session;
  const askers = new Set<Asker>();
  let isListed = false;

  async function refresh(): Promise<void> {
    const wasListed = isListed;
    await startAsConfigured(session);
    isListed = await listsClosedFiles(session);
    if (wasListed !== isListed) noteAll();
  }

  function noteAll(): void {
    for (const uri of index?.files() ?? []) note(uri);
  }

  function note(uri: string, isCertain = false): void {
    for (const { reports, wake } of askers) {
      reports.note(uri, isCertain);
      wake();
    }
  }

  async function ask(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    send: ((report: WorkspaceDiagnosticReport) => void) | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const signal = createSignal();
    const reports = createReports(session, told, () => isListed);
    const asker: Asker = { reports, wake: signal.wake };
    askers.add(asker);
    token.onCancellationRequested(signal.wake);
    try {
      await refresh();
      for (const uri of index?.files() ?? []) reports.note(uri);
      runLogged(session, noteWhatIsGone(asker, told));
      return send
        ? await stream(reports, token, signal, send)
        : await answer(reports, token, signal);
    } finally {
      askers.delete(asker);
    }
  }

  /** Files that are no longer there are known only once all have been looked for. */
  async function noteWhatIsGone(
    { reports, wake }: Asker,
    told: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (told.size === 0) return;
    if (isListed) await index?.settled();
    for (const uri of told.keys()) reports.note(uri);
    wake();
  }

  async function stream(
    reports: Reports,
    token: CancellationToken,
    signal: Signal,
    send: (report: WorkspaceDiagnosticReport) => void,
  ): Promise<WorkspaceDiagnosticReport> {
    while (!token.isCancellationRequested) {
      if (reports.hasMuchNews) await lull.wait();
      const items = reports.take();
      if (items.length > 0) send({ items });
      await (reports.hasNews ? pause() : signal.next());
    }
    return { items: [] };
  }

  async function answer(
    reports: Reports,
    token: CancellationToken,
    signal: Signal,
  ): Promise<WorkspaceDiagnosticReport> {
    const items = new Map<string, WorkspaceDocumentDiagnosticReport>();
    while (!token.isCancellationRequested) {
      if (isListed) await index?.settled();
      while (reports.hasNews) for (const item of reports.take()) items.set(item.uri, item);
      const all = [...items.values()];
      if (all.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full)) return { items: all };
      await signal.next();
    }
    return { items: [] };
  }

  if (!index) return { refresh: async () => undefined };
  const lull = createLull(session);
  index.onDidChange(({ uris }) => {
    for (const uri of uris) note(uri);
  });
  index.onDidClose((uri) => note(uri, true));
  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.onWorkspace((params, token, _workDone, partial) =>
      ask(params, token, partial && ((report) => partial.report(report))),
    );
  }
  return { refresh };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

/** Something to wait for, again and again. */
interface Signal {
  wake(): void;
  /** Fulfilled at once where it was woken since the last call. */
  next(): Promise<void>;
}

function createSignal(): Signal {
  let isAwake = false;
  let waiting: (() => void) | undefined;
  return {
    wake() {
      isAwake = true;
      waiting?.();
    },
    async next() {
      if (!isAwake) await new Promise<void>((resolve) => (waiting = resolve));
      isAwake = false;
      waiting = undefined;
    },
  };
}
