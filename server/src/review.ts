import type { Finding } from '@zhengming/core';
import type { Analysis } from './analysis.ts';
import { severityOf } from './configuration/index.ts';
import { fromLspRange, toLspRange } from './convert.ts';
import {
  type DocumentParams,
  FINDINGS_REQUEST,
  FIXES_REQUEST,
  type OfferedFix,
  type OfferedFixesParams,
  type OpenFindings,
} from './protocol.ts';
import type { Session } from './session.ts';

/** Answers those who step through what is wrong in an open document. */
export function serveReview(session: Session): void {
  const { connection, analyses } = session;
  connection.onRequest(FINDINGS_REQUEST, async ({ textDocument }: DocumentParams) => {
    const analysis = await analyses.of(textDocument.uri);
    return analysis ? toFindings(session, analysis) : null;
  });
  connection.onRequest(FIXES_REQUEST, async (params: OfferedFixesParams) => {
    const analysis = await analyses.of(params.textDocument.uri);
    return analysis?.version === params.version ? toFixes(session, analysis, params) : [];
  });
}

function toFindings({ client }: Session, analysis: Analysis): OpenFindings {
  const { document, version } = analysis;
  return {
    version,
    findings: shownFindings(analysis).map(({ entry, text, range }) => ({
      entry,
      text,
      range: toLspRange(document, range, client.encoding),
    })),
  };
}

/** What the editor shows as a problem. */
function shownFindings({ linted, project }: Analysis): readonly Finding[] {
  return linted.findings.filter((one) => severityOf(project.configuration, one) !== 'off');
}

function toFixes(
  { client }: Session,
  { document, linted, project }: Analysis,
  { range }: OfferedFixesParams,
): readonly OfferedFix[] {
  const { start } = fromLspRange(document, range, client.encoding);
  const finding = linted.findings.find((one) => one.range.start === start);
  if (!finding) return [];
  return project.linter.fixes(linted, finding).map(({ expected, edits }) => ({
    expected,
    edits: edits.map((edit) => ({
      range: toLspRange(document, edit.range, client.encoding),
      newText: edit.text,
    })),
  }));
}
