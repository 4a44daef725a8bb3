import { createFingerprint } from '../fingerprint.ts';
import type { ReportedFile, ReportedFinding } from '../reported.ts';
import { type Format, inParts, PLAIN } from './format.ts';

/** GitLab has five, from `info` to `blocker`. */
const SEVERITIES: Readonly<Record<string, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

const fingerprint = createFingerprint();

/** A code quality report of GitLab: what Code Climate calls issues, in one array. */
export const gitlab: Format = {
  ...PLAIN,
  finding: (finding, file) => JSON.stringify(toIssue(finding, file)),
  file: (_path, findings) => inParts(findings, { separator: ',\n' }),
  head: '[',
  separators: ['\n', ',\n'],
  tail: (_summary, hasFiles) => (hasFiles ? '\n]\n' : ']\n'),
};

function toIssue(finding: ReportedFinding, file: ReportedFile) {
  const { rule, message, severity, start, end } = finding;
  return {
    type: 'issue',
    check_name: rule,
    // What was found may go over lines; a description may not.
    description: message.replace(/\s+/gu, ' '),
    categories: ['Clarity'],
    severity: SEVERITIES[severity] ?? 'info',
    fingerprint: fingerprint(finding, file),
    location: { path: file.path, lines: { begin: start.line, end: end.line } },
  };
}
