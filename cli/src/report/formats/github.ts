import type { ReportedFile, ReportedFinding } from '../reported.ts';
import { type Format, inParts, PLAIN } from './format.ts';

/** GitHub has three. */
const COMMANDS: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, from which GitHub makes annotations in a pull request. */
export const github: Format = {
  ...PLAIN,
  finding: toCommand,
  file: (_path, findings) => inParts(findings),
};

function toCommand(finding: ReportedFinding, { path }: ReportedFile): string {
  const { start, end, severity, rule, entry, message } = finding;
  const isInLine = start.line === end.line;
  const properties = Object.entries({
    title: `${rule}/${entry}`,
    file: path,
    line: start.line,
    endLine: end.line,
    // Columns are refused where there is more than one line. The last one is that of the last character.
    ...(isInLine && { col: start.column, endColumn: end.column - 1 }),
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const command = COMMANDS[severity] ?? 'notice';
  return `::${command} ${properties.join(',')}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
