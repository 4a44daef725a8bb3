import { createExcerpt, toVisible } from '../excerpt.ts';
import type { ReportedFile, ReportedFinding } from '../reported.ts';
import { createStyle, type Style } from '../style.ts';
import type { Summary } from '../summary.ts';
import { describeTally } from '../tally.ts';
import { type Format, inParts, PLAIN } from './format.ts';

export interface TextOptions {
  readonly hasColours: boolean;
  /** Without excerpts and summary. */
  readonly isQuiet: boolean;
}

/**
 * Findings for people: a line each with its place first, then the source with a marker. A blank line after
 * each file; last, a summary.
 */
export function createText({ hasColours, isQuiet }: TextOptions): Format {
  const style = createStyle(hasColours);
  return {
    ...PLAIN,
    finding: (finding, file) =>
      describe(finding, file, style) + (isQuiet ? '' : excerpt(finding, style)),
    file: (_path, findings) => inParts(findings, { tail: isQuiet ? '' : '\n' }),
    tail: (summary) => (isQuiet ? '' : describeSummary(summary)),
  };
}

function describe(finding: ReportedFinding, file: ReportedFile, style: Style): string {
  const { line, column } = finding.start;
  const place = style.strong(toVisible(`${file.path}:${line}:${column}`));
  const severity = style.severity(finding.severity);
  const code = style.faint(`${finding.rule}/${finding.entry}`);
  return `${place}  ${severity}  ${toVisible(finding.message)}  ${code}\n`;
}

function excerpt(finding: ReportedFinding, style: Style): string {
  const { line, marker } = createExcerpt(finding);
  return `    ${line}\n    ${style.marker(marker)}\n`;
}

function describeSummary({ tally, unprinted }: Summary): string {
  const left = unprinted > 0 ? `; ${unprinted} of them not printed` : '';
  return `${describeTally(tally)}${left}\n`;
}
