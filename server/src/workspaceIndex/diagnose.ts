import { localize } from '@zhengming/core';
import type { Diagnostic } from 'vscode-languageserver';
import { toListedDiagnostic, toNoteDiagnostic } from '../convert.ts';
import type { Session } from '../session.ts';
import type { FileResult } from './result.ts';

/** Editors show no more of one file. */
const MOST_IN_FILE = 1000;

/** What is listed of a file: its findings up to a limit, and what was not checked or not listed. */
export function diagnoseResult(
  { host, client }: Session,
  { findings, troubles }: FileResult,
): Diagnostic[] {
  const listed = findings
    .slice(0, MOST_IN_FILE)
    .map((finding) =>
      toListedDiagnostic(finding, host.ruleUri(finding.rule, client.language), client),
    );
  const notes = troubles.map(({ range, message }) => toNoteDiagnostic(range, message));
  const next = findings[MOST_IN_FILE];
  if (!next) return [...listed, ...notes];
  const message = localize`Unexpected number of findings, ${findings.length}: the first ${MOST_IN_FILE} are listed`;
  return [...listed, ...notes, toNoteDiagnostic(next.range, message)];
}

/** What is listed of a file once the list is full: how many it has. */
export function diagnoseBeyondLimit({ findings }: FileResult, limit: number): Diagnostic[] {
  const [first] = findings;
  if (!first) return [];
  const message = localize`Unexpected number of findings in the workspace, more than ${limit}: the ${findings.length} of this file are listed when it is opened`;
  return [toNoteDiagnostic(first.range, message)];
}
