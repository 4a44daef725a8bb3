/** The one place where the core's plain terms become those of LSP, and back. */

import type { Finding, Problem, Range, TextEdit, Unread } from '@zhengming/core';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';
import type { Severity } from './configuration/index.ts';
import { countUnits, type Encoding, indexOfUnits } from './encoding.ts';
import { DIAGNOSTIC_SOURCE, type DiagnosticData } from './protocol.ts';
import { relate } from './relatedEvidence.ts';
import type { SwitchProblem } from './switches/problems.ts';
import type { ListedFinding } from './workspaceIndex/index.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding and what an editor shows beside it. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  /** The page that explains its rule. */
  readonly ruleUri: string | undefined;
}

/** A finding of `document` as it stands, as a diagnostic that carries what its fix needs. */
export function toDiagnostic(
  { finding, severity, ruleUri }: ShownFinding,
  document: TextDocument,
  client: Client,
): Diagnostic {
  const { entry, expected } = finding;
  const data: DiagnosticData = { entry, expected, version: document.version };
  const diagnostic: Diagnostic = {
    range: toLspRange(document, finding.range, client.encoding),
    severity: SEVERITIES[severity],
    code: finding.rule,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    data,
  };
  if (ruleUri && client.codeDescription) diagnostic.codeDescription = { href: ruleUri };
  if (client.relatedInformation) {
    diagnostic.relatedInformation = relate(finding, document.getText()).map(
      ({ range, message }) => ({
        location: { uri: document.uri, range: toLspRange(document, range, client.encoding) },
        message,
      }),
    );
  }
  return diagnostic;
}

/** A finding of a file that is not open: it has no version, and its evidence is shown once it is open. */
export function toListedDiagnostic(
  { entry, expected, rule, range, severity, message }: ListedFinding,
  ruleUri: string | undefined,
  client: Client,
): Diagnostic {
  return {
    range,
    severity: SEVERITIES[severity],
    code: rule,
    source: DIAGNOSTIC_SOURCE,
    message,
    data: { entry, expected },
    ...(ruleUri && client.codeDescription ? { codeDescription: { href: ruleUri } } : {}),
  };
}

/** What a list says of a file or of itself, beside findings. */
export function toNoteDiagnostic(range: LspRange, message: string): Diagnostic {
  return { range, severity: DiagnosticSeverity.Information, source: DIAGNOSTIC_SOURCE, message };
}

/** A part of a document that was not checked, told where it begins. */
export function toUnreadDiagnostic(
  { range, message }: Unread,
  document: TextDocument,
  { encoding }: Client,
): Diagnostic {
  const start = { start: range.start, end: range.start };
  return toNoteDiagnostic(toLspRange(document, start, encoding), message);
}

/** What is wrong with a switch; one that does nothing is faded where the client can. */
export function toSwitchDiagnostic(
  { code, range, message }: SwitchProblem,
  document: TextDocument,
  { encoding, unnecessaryTag }: Client,
): Diagnostic {
  const isUnused = code === 'unused-switch';
  return {
    range: toLspRange(document, range, encoding),
    severity: isUnused ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    code,
    source: DIAGNOSTIC_SOURCE,
    message,
    ...(isUnused && unnecessaryTag ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** A problem of a configuration or glossary file, from where it was found to the end of that line. */
export function toProblemDiagnostic(
  { origin, message, severity }: Problem & { readonly severity: Severity },
  document: TextDocument,
  { encoding }: Client,
): Diagnostic {
  const line = origin.line - 1;
  const start = document.offsetAt({ line, character: origin.column - 1 });
  const rest = document.getText().slice(start, document.offsetAt({ line: line + 1, character: 0 }));
  const range = { start, end: start + rest.trimEnd().length };
  return {
    range: toLspRange(document, range, encoding),
    severity: SEVERITIES[severity],
    source: DIAGNOSTIC_SOURCE,
    message,
  };
}

/** Edits of `document` as it stands, naming its version where the client can check it. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  document: TextDocument,
  client: Client,
): WorkspaceEdit {
  const { uri, version } = document;
  const converted: LspTextEdit[] = edits.map(({ range, text }) => ({
    range: toLspRange(document, range, client.encoding),
    newText: text,
  }));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] }
    : { changes: { [uri]: converted } };
}

/** A range of UTF-16 offsets as lines and columns of `encoding`. */
export function toLspRange(document: TextDocument, range: Range, encoding: Encoding): LspRange {
  return {
    start: toPosition(document, range.start, encoding),
    end: toPosition(document, range.end, encoding),
  };
}

/** Lines and columns of `encoding` as UTF-16 offsets, clamped into the document. */
export function fromLspRange(document: TextDocument, range: LspRange, encoding: Encoding): Range {
  return {
    start: fromPosition(document, range.start, encoding),
    end: fromPosition(document, range.end, encoding),
  };
}

function toPosition(document: TextDocument, offset: number, encoding: Encoding): Position {
  const { line, character } = document.positionAt(offset);
  if (encoding === 'utf-16') return { line, character };
  return { line, character: countUnits(lineOf(document, line), character, encoding) };
}

/** A line and a column of `encoding` as a UTF-16 offset, clamped into the document. */
export function fromPosition(
  document: TextDocument,
  position: Position,
  encoding: Encoding,
): number {
  if (encoding === 'utf-16') return document.offsetAt(position);
  const { line } = position;
  const character = indexOfUnits(lineOf(document, line), position.character, encoding);
  return document.offsetAt({ line, character });
}

/** With its line ending. */
function lineOf(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}
