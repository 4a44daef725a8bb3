import type { Finding } from '@zhengming/core';
import { severityOf } from '@zhengming/server/configuration';
import type { Terminal } from '../terminal.ts';
import { createExcerpt, toVisible } from './excerpt.ts';
import type { FileReport, Render, Reporter } from './reporter.ts';
import { createStyle, type Style } from './style.ts';
import { describeTally } from './tally.ts';

/** Findings for people: a line each with its place first, then the source with a marker. */
export function createTextRender(hasColours: boolean): Render {
  const style = createStyle(hasColours);
  return (file) => file.findings.map((finding) => describe(file, finding, style)).join('');
}

/** A blank line after each file; last, a summary. */
export function createTextReporter({ out }: Terminal): Reporter {
  return {
    start: async () => {},
    report: (rendered) => out.write(`${rendered}\n`),
    end: (tally) => out.write(`${describeTally(tally)}\n`),
  };
}

function describe(file: FileReport, finding: Finding, style: Style): string {
  const { line, column } = file.lines.positionAt(finding.range.start);
  const place = style.strong(toVisible(`${file.path}:${line + 1}:${column + 1}`));
  const severity = style.severity(severityOf(file.configuration, finding));
  const code = style.faint(`${finding.rule}/${finding.entry}`);
  const excerpt = createExcerpt(file.text, file.lines, finding.range);
  return [
    `${place}  ${severity}  ${toVisible(finding.message)}  ${code}\n`,
    `    ${excerpt.line}\n`,
    `    ${style.marker(excerpt.marker)}\n`,
  ].join('');
}
