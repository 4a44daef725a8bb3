import {
  applyEdits,
  type Evidence,
  type Finding,
  type Fix,
  type LineIndex,
  type LintedDocument,
} from '@zhengming/core';
import { type Configuration, severityOf } from '@zhengming/server/configuration';
import { contextAt } from './context.ts';

/** A place in a file; both from 1 on, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A finding with all that a report may say of it: plain data, which can be written to a file. */
export interface ReportedFinding {
  readonly rule: string;
  readonly entry: string;
  /** What stands there, as in the source. */
  readonly text: string;
  readonly start: Place;
  /** End-exclusive. */
  readonly end: Place;
  /** What should stand there, best first; never empty. */
  readonly suggestions: readonly string[];
  readonly confidence: Finding['confidence'];
  /** As configured: `error`, `warning`, `information` or `hint`. */
  readonly severity: string;
  readonly message: string;
  readonly evidence: readonly ReportedEvidence[];
  /** What stands before it in its line, cut where that is long, see {@link contextAt}. */
  readonly before: string;
  /** What stands behind it in the line that it starts in; empty where it goes over lines. */
  readonly after: string;
  /** Of the text, as BCP 47 names it. */
  readonly language: string;
  /** Only where the format asks for it, see {@link Detail}. */
  readonly full?: FullDetail;
}

/** `place` is `undefined` where it does not stand in the document. */
export interface ReportedEvidence {
  readonly kind: Evidence['kind'];
  readonly text: string;
  readonly place?: Place;
  readonly against: boolean;
}

/** What only some formats need of a finding. */
export interface FullDetail {
  readonly start: FullPlace;
  readonly end: FullPlace;
  /** Ways to put it right, verified, best first; empty where none can be had. */
  readonly fixes: readonly ReportedEdit[];
}

/** What a fix puts in the place of a range. */
export interface ReportedEdit {
  readonly start: FullPlace;
  readonly end: FullPlace;
  readonly text: string;
}

/** A place that is also counted in the bytes of UTF-8. */
export interface FullPlace extends Place {
  /** Bytes of UTF-8 before it in its line, plus one. */
  readonly byteColumn: number;
}

/** What was found in one file: plain data. */
export interface ReportedFile {
  /** As it is shown. */
  readonly path: string;
  /** In order of position. */
  readonly findings: readonly ReportedFinding[];
}

/** Of a file, all that {@link toReported} reads. */
export interface FileReport {
  /** As it is shown. */
  readonly path: string;
  readonly document: LintedDocument;
  readonly lines: LineIndex;
  readonly configuration: Configuration;
  /** The fixes of a finding that reports have, best first. */
  readonly fixes: (finding: Finding) => readonly Fix[];
}

/** How much of a finding a format needs: `full` has fixes, which take longer to verify than to find what is wrong. */
export type Detail = 'plain' | 'full';

/** Turns what was found in a file into what reports are made from, without {@link FullDetail}. */
export function toReported(file: FileReport): ReportedFile {
  const findings = file.document.findings.map((finding) => toReportedFinding(file, finding));
  return { path: file.path, findings };
}

/** Adds {@link FullDetail} to the findings that are told of; `all` is what {@link toReported} made of the file. */
export function addDetail(file: FileReport, all: ReportedFile, told: ReportedFile): ReportedFile {
  const isTold = new Set(told.findings);
  const findings = all.findings.flatMap((reported, index) => {
    const finding = file.document.findings[index];
    if (!finding || !isTold.has(reported)) return [];
    return [{ ...reported, full: toFullDetail(file, finding) }];
  });
  return { ...told, findings };
}

function toReportedFinding(file: FileReport, finding: Finding): ReportedFinding {
  const { rule, entry, text, range, expected, confidence, message } = finding;
  return {
    rule,
    entry,
    text,
    start: toPlace(file, range.start),
    end: toPlace(file, range.end),
    suggestions: expected,
    confidence,
    severity: severityOf(file.configuration, finding),
    message,
    evidence: finding.evidence.map((evidence) => toReportedEvidence(file, evidence)),
    ...contextAt(file.document.text, file.lines, range),
    language: file.configuration.language,
  };
}

function toReportedEvidence(file: FileReport, evidence: Evidence): ReportedEvidence {
  const { kind, text, range, against } = evidence;
  return { kind, text, ...(range && { place: toPlace(file, range.start) }), against };
}

function toFullDetail(file: FileReport, finding: Finding): FullDetail {
  return {
    start: toFullPlace(file, finding.range.start),
    end: toFullPlace(file, finding.range.end),
    fixes: file.fixes(finding).map((fix) => toReportedEdit(file, fix)),
  };
}

/** One edit for all of a fix, with what stays as it is between them: some formats take one for each fix. */
function toReportedEdit(file: FileReport, { edits }: Fix): ReportedEdit {
  const start = edits[0]?.range.start ?? 0;
  const end = edits.at(-1)?.range.end ?? start;
  const inside = edits.map(({ range, text }) => ({
    range: { start: range.start - start, end: range.end - start },
    text,
  }));
  const text = applyEdits(file.document.text.slice(start, end), inside);
  return { start: toFullPlace(file, start), end: toFullPlace(file, end), text };
}

function toFullPlace(file: FileReport, offset: number): FullPlace {
  const { line } = file.lines.positionAt(offset);
  const before = file.document.text.slice(file.lines.lineStart(line), offset);
  return { ...toPlace(file, offset), byteColumn: Buffer.byteLength(before) + 1 };
}

function toPlace(file: FileReport, offset: number): Place {
  const { line, column } = file.lines.positionAt(offset);
  return { line: line + 1, column: column + 1 };
}
