import type { FullPlace, ReportedEdit, ReportedFile, ReportedFinding } from '../reported.ts';
import { type Format, inParts, PLAIN } from './format.ts';

const SEVERITIES: Readonly<Record<string, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

/**
 * The Reviewdog Diagnostic Format: comments on a pull request, with changes to accept. Its columns count
 * bytes of UTF-8.
 */
export const rdjson: Format = {
  ...PLAIN,
  detail: 'full',
  finding: (finding, file) => JSON.stringify(toDiagnostic(finding, file)),
  file: (_path, findings) => inParts(findings, { separator: ',\n' }),
  head: '{"source":{"name":"zhengming"},"diagnostics":[',
  separators: ['\n', ',\n'],
  tail: (_summary, hasFiles) => (hasFiles ? '\n]}\n' : ']}\n'),
};

function toDiagnostic(finding: ReportedFinding, { path }: ReportedFile) {
  const { message, severity, rule, entry, full } = finding;
  return {
    message,
    location: { path, ...(full && { range: toRange(full) }) },
    severity: SEVERITIES[severity] ?? 'INFO',
    code: { value: `${rule}/${entry}` },
    suggestions: full?.fixes.map((fix) => ({ range: toRange(fix), text: fix.text })) ?? [],
  };
}

function toRange({ start, end }: Pick<ReportedEdit, 'start' | 'end'>) {
  return { start: toPosition(start), end: toPosition(end) };
}

function toPosition({ line, byteColumn }: FullPlace) {
  return { line, column: byteColumn };
}
