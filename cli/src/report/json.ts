import type { Evidence, Finding } from '@zhengming/core';
import { severityOf } from '@zhengming/server/configuration';
import type { Terminal } from '../terminal.ts';
import type { FileReport, Reporter } from './reporter.ts';

/** One finding as `--format json` prints it. Lines and columns are 1-based, columns in UTF-16 units. */
export interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** End-exclusive. */
  readonly endColumn: number;
  readonly text: string;
  readonly rule: string;
  readonly entry: string;
  /** Best first. */
  readonly suggestions: readonly string[];
  readonly confidence: string;
  readonly severity: string;
  readonly message: string;
  readonly evidence: readonly JsonEvidence[];
}

/** Without line and column where it does not stand in the document. */
export interface JsonEvidence {
  readonly kind: string;
  readonly text: string;
  readonly line?: number;
  readonly column?: number;
  readonly against: boolean;
}

/** The findings of a file as items of an array, one a line. */
export function renderAsJson(file: FileReport): string {
  return file.findings.map((finding) => JSON.stringify(toJsonFinding(file, finding))).join(',\n');
}

/** One JSON array, written as files are done. */
export function createJsonReporter({ out }: Terminal): Reporter {
  let separator = '\n';
  return {
    start: () => out.write('['),
    async report(rendered) {
      const items = separator + rendered;
      separator = ',\n';
      await out.write(items);
    },
    end: () => out.write(separator === '\n' ? ']\n' : '\n]\n'),
  };
}

function toJsonFinding(file: FileReport, finding: Finding): JsonFinding {
  const end = file.lines.positionAt(finding.range.end);
  return {
    file: file.path,
    ...toPlace(file, finding.range.start),
    endLine: end.line + 1,
    endColumn: end.column + 1,
    text: finding.text,
    rule: finding.rule,
    entry: finding.entry,
    suggestions: finding.expected,
    confidence: finding.confidence,
    severity: severityOf(file.configuration, finding),
    message: finding.message,
    evidence: finding.evidence.map((evidence) => toJsonEvidence(file, evidence)),
  };
}

function toJsonEvidence(file: FileReport, { kind, text, range, against }: Evidence): JsonEvidence {
  return { kind, text, ...(range && toPlace(file, range.start)), against };
}

function toPlace(file: FileReport, offset: number): { line: number; column: number } {
  const { line, column } = file.lines.positionAt(offset);
  return { line: line + 1, column: column + 1 };
}
