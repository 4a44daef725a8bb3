import type { ReportedFinding } from '../reported.ts';
import { type Format, inParts, PLAIN } from './format.ts';
import { toAttributes, XML_DECLARATION } from './xml.ts';

/** Checkstyle knows no hints. */
const SEVERITIES: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** The XML of Checkstyle, which nearly every tool that shows the findings of linters reads. */
export const checkstyle: Format = {
  ...PLAIN,
  finding: toError,
  file: (path, findings) =>
    inParts(findings, { head: `  <file${toAttributes({ name: path })}>\n`, tail: '  </file>\n' }),
  head: `${XML_DECLARATION}<checkstyle version="4.3">\n`,
  tail: () => '</checkstyle>\n',
};

function toError({ start, severity, message, rule }: ReportedFinding): string {
  const attributes = toAttributes({
    ...start,
    severity: SEVERITIES[severity],
    message,
    source: `zhengming.rules.${rule}`,
  });
  return `    <error${attributes} />\n`;
}
