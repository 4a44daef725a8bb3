import { createExcerpt } from '../excerpt.ts';
import type { ReportedFile, ReportedFinding } from '../reported.ts';
import { type Format, inParts, PLAIN } from './format.ts';
import { toAttributes, toXml, XML_DECLARATION } from './xml.ts';

/**
 * The XML of JUnit as Jenkins and GitLab read it: a file is a suite and a finding a test case that failed; a
 * file without findings is one that passed.
 */
export const junit: Format = {
  ...PLAIN,
  tellsOfCleanFiles: true,
  finding: toFailure,
  file: toSuite,
  head: `${XML_DECLARATION}<testsuites name="zhengming">\n`,
  tail: () => '</testsuites>\n',
};

function toSuite(path: string, findings: readonly string[]): Iterable<string> {
  const failures = findings.length;
  const suite = { name: path, tests: Math.max(1, failures), failures, errors: 0 };
  const passed = `    <testcase${toAttributes({ name: path, classname: path })} />\n`;
  return inParts(failures === 0 ? [passed] : findings, {
    head: `  <testsuite${toAttributes(suite)}>\n`,
    tail: '  </testsuite>\n',
  });
}

function toFailure(finding: ReportedFinding, { path }: ReportedFile): string {
  const { rule, entry, start, severity, message } = finding;
  const place = `${start.line}:${start.column}`;
  const { line, marker } = createExcerpt(finding);
  const name = toAttributes({ name: `${rule}/${entry} ${place}`, classname: path });
  const failure = toAttributes({ type: severity, message });
  const text = toXml(`${path}:${place}: ${message}`);
  return [
    `    <testcase${name}>\n`,
    `      <failure${failure}>${text}\n${toXml(line)}\n${marker}</failure>\n`,
    '    </testcase>\n',
  ].join('');
}
