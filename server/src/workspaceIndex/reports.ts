import {
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { toPath } from '../uri.ts';
import { diagnoseBeyondLimit, diagnoseResult } from './diagnose.ts';
import type { Stored } from './store.ts';
import { unpack } from './store.ts';

/** What one asker has been told of the workspace's files, and what it has not. */
export interface Reports {
  /** A file may be listed differently; where `isCertain`, it is told even what it was told before. */
  note(uri: string, isCertain?: boolean): void;
  /** Whether there may be something to tell. */
  readonly hasNews: boolean;
  /** Whether there may be so much that the client is busy with it. */
  readonly hasMuchNews: boolean;
  /** What is to be told next, of a bounded number of files. */
  take(): WorkspaceDocumentDiagnosticReport[];
}

/** So many reports the client takes in without the typist noticing. */
const FILES_AT_ONCE = 100;

/** So many are told at any time. */
const FEW_FILES = 20;

/** Beyond this nobody reads a list, and the editor slows down. */
const MOST_IN_ALL = 100_000;

/** `told` says which results the asker has from before, by URI. */
export function createReports(
  session: Session,
  told: ReadonlyMap<string, string>,
  isListed: () => boolean,
): Reports {
  const known = new Map(told);
  const sizes = new Map<string, number>();
  const noted = new Map<string, boolean>();
  let listed = 0;

  /** `undefined` where there is nothing to tell. */
  function report(uri: string, isCertain: boolean): WorkspaceDocumentDiagnosticReport | undefined {
    const stored = isListed() ? session.index?.store.get(toPath(uri) ?? '') : undefined;
    const before = known.get(uri);
    if (before !== undefined && before === stored?.resultId && !isCertain) {
      // Said once, as the answer to what the asker has from before.
      return told.get(uri) === before && !sizes.has(uri) ? reportUnchanged(uri, before) : undefined;
    }
    if (!stored?.content.bytes) {
      return before === undefined && !isCertain ? undefined : reportFull(uri, stored, []);
    }
    return reportFull(uri, stored, diagnose(uri, stored));
  }

  function reportUnchanged(uri: string, resultId: string): WorkspaceDocumentDiagnosticReport {
    note(uri, 0);
    return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: versionOf(uri), resultId };
  }

  function diagnose(uri: string, { content }: Stored) {
    const result = unpack(content);
    const others = listed - (sizes.get(uri) ?? 0);
    return others + result.findings.length > MOST_IN_ALL
      ? diagnoseBeyondLimit(result, MOST_IN_ALL)
      : diagnoseResult(session, result);
  }

  function reportFull(
    uri: string,
    stored: Stored | undefined,
    items: ReturnType<typeof diagnoseResult>,
  ): WorkspaceDocumentDiagnosticReport {
    note(uri, items.length);
    if (stored) known.set(uri, stored.resultId);
    else known.delete(uri);
    const resultId = stored ? { resultId: stored.resultId } : {};
    return {
      kind: DocumentDiagnosticReportKind.Full,
      uri,
      version: versionOf(uri),
      ...resultId,
      items,
    };
  }

  function note(uri: string, size: number): void {
    listed += size - (sizes.get(uri) ?? 0);
    sizes.set(uri, size);
  }

  function versionOf(uri: string): number | null {
    return session.documents.get(uri)?.version ?? null;
  }

  return {
    note: (uri, isCertain = false) => void noted.set(uri, isCertain || noted.get(uri) === true),
    get hasNews() {
      return noted.size > 0;
    },
    get hasMuchNews() {
      return noted.size > FEW_FILES;
    },
    take() {
      const reports: WorkspaceDocumentDiagnosticReport[] = [];
      for (const [uri, isCertain] of noted) {
        if (reports.length >= FILES_AT_ONCE) break;
        noted.delete(uri);
        const one = report(uri, isCertain);
        if (one) reports.push(one);
      }
      return reports;
    },
  };
}
