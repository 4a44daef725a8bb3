import type { ReportedEvidence, ReportedFile, ReportedFinding } from '../reported.ts';
import { type Format, inParts, PLAIN } from './format.ts';

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

/** One JSON array, a finding a line. */
export const json: Format = {
  ...PLAIN,
  finding: toJson,
  file: (_path, findings) => inParts(findings, { separator: ',\n' }),
  head: '[',
  separators: ['\n', ',\n'],
  tail: (_summary, hasFiles) => (hasFiles ? '\n]\n' : ']\n'),
};

/** JSON Lines: an object a line, and nothing else. */
export const jsonl: Format = {
  ...PLAIN,
  finding: toJson,
  file: (_path, findings) => inParts(findings, { separator: '\n', tail: '\n' }),
};

function toJson(finding: ReportedFinding, file: ReportedFile): string {
  const { start, end, text, rule, entry, suggestions, confidence, severity, message } = finding;
  const item: JsonFinding = {
    file: file.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text,
    rule,
    entry,
    suggestions,
    confidence,
    severity,
    message,
    evidence: finding.evidence.map(toJsonEvidence),
  };
  return JSON.stringify(item);
}

function toJsonEvidence({ kind, text, place, against }: ReportedEvidence): JsonEvidence {
  return { kind, text, ...place, against };
}
