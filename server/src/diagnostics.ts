import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Analysis } from './analysis.ts';
import { severityOf } from './configuration/index.ts';
import { toDiagnostic, toSwitchDiagnostic, toUnreadDiagnostic } from './convert.ts';
import { runLogged, type Session } from './session.ts';
import { switchProblems } from './switches/problems.ts';
import { diagnoseResult, listsClosedFiles } from './workspaceIndex/index.ts';

/** Gives diagnostics to clients that ask for them, and sends them to those that do not. */
export function serveDiagnostics(session: Session): void {
  const { connection, client, documents, analyses } = session;
  documents.onDidClose(({ document }) => analyses.forget(document.uri));
  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
      report(session, textDocument.uri, previousResultId),
    );
    return;
  }
  documents.onDidChangeContent(({ document }) => runLogged(session, push(session, document.uri)));
  documents.onDidClose(({ document }) => runLogged(session, push(session, document.uri)));
}

/** Makes the diagnostics of all open documents follow a change of configuration or glossary. */
export async function refreshDiagnostics(session: Session): Promise<void> {
  const { connection, client, documents } = session;
  if (!client.pullsDiagnostics) {
    await Promise.all(documents.keys().map((uri) => push(session, uri)));
  } else if (client.refreshesDiagnostics) {
    await connection.languages.diagnostics.refresh();
  }
}

async function report(
  session: Session,
  uri: string,
  previousResultId: string | undefined,
): Promise<DocumentDiagnosticReport> {
  const analysis = await session.analyses.of(uri);
  if (!analysis) {
    return { kind: DocumentDiagnosticReportKind.Full, items: await diagnoseClosed(session, uri) };
  }
  const resultId = String(analysis.id);
  if (previousResultId === resultId) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  }
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnose(session, analysis) };
}

/** A document that was just closed is asked for a last time. */
async function diagnoseClosed(session: Session, uri: string): Promise<Diagnostic[]> {
  const result = session.documents.get(uri) ? undefined : session.index?.resultOf(uri);
  return result && (await listsClosedFiles(session)) ? diagnoseResult(session, result) : [];
}

async function push(session: Session, uri: string): Promise<void> {
  const analysis = await session.analyses.of(uri);
  const diagnostics = analysis ? diagnose(session, analysis) : await diagnoseClosed(session, uri);
  const version = analysis ? { version: analysis.version } : {};
  await session.connection.sendDiagnostics({ uri, diagnostics, ...version });
}

function diagnose({ client, host }: Session, analysis: Analysis): Diagnostic[] {
  const { document, linted, project } = analysis;
  const unread = linted.unread.map((one) => toUnreadDiagnostic(one, document, client));
  const found = linted.findings.flatMap((finding) => {
    const severity = severityOf(project.configuration, finding);
    if (severity === 'off') return [];
    const ruleUri = host.ruleUri(finding.rule, client.language);
    return [toDiagnostic({ finding, severity, ruleUri }, document, client)];
  });
  const switches = switchProblems(analysis).map((one) => toSwitchDiagnostic(one, document, client));
  return [...found, ...unread, ...switches];
}
