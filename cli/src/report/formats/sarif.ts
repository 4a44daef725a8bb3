import { RULES } from '@zhengming/core';
import manifest from '../../../package.json' with { type: 'json' };
import { createFingerprint } from '../fingerprint.ts';
import type {
  Place,
  ReportedEdit,
  ReportedEvidence,
  ReportedFile,
  ReportedFinding,
} from '../reported.ts';
import type { Summary } from '../summary.ts';
import { type Format, inParts, PLAIN } from './format.ts';

const LEVELS: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const DRIVER = {
  name: 'zhengming',
  semanticVersion: manifest.version,
  rules: RULES.map(({ id, title, summary }) => ({
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: summary },
  })),
};

const HEAD = {
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
};

const fingerprint = createFingerprint();

/** The Static Analysis Results Interchange Format, version 2.1.0, with fixes. */
export const sarif: Format = {
  ...PLAIN,
  detail: 'full',
  finding: (finding, file) => JSON.stringify(toResult(finding, file)),
  file: (_path, findings) => inParts(findings, { separator: ',\n' }),
  // One object, open where results are written as they come up.
  head: `${open(HEAD)},"runs":[${open({ tool: { driver: DRIVER }, columnKind: 'utf16CodeUnits' })},"results":[`,
  separators: ['\n', ',\n'],
  tail: (summary) => `\n],"invocations":[${JSON.stringify(toInvocation(summary))}]}]}\n`,
};

/** An object in JSON without its end. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

function toInvocation({ troubles }: Summary) {
  return {
    executionSuccessful: troubles.length === 0,
    toolExecutionNotifications: troubles.map((text) => ({ level: 'error', message: { text } })),
  };
}

function toResult(finding: ReportedFinding, file: ReportedFile) {
  const { rule, entry, message, severity, confidence, start, end, text, full } = finding;
  const location = toLocation(file.path, { ...toRegion(start, end), snippet: { text } });
  const related = finding.evidence.flatMap((one) => toRelated(one, file.path));
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: LEVELS[severity] ?? 'note',
    message: { text: message },
    locations: [location],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { 'surroundings/v1': fingerprint(finding, file) },
    ...(full && full.fixes.length > 0 && { fixes: full.fixes.map((fix) => toFix(fix, file.path)) }),
    properties: { entry, confidence },
  };
}

function toRelated({ kind, text, place }: ReportedEvidence, path: string) {
  if (!place) return [];
  const region = { startLine: place.line, startColumn: place.column };
  return [{ ...toLocation(path, region), message: { text: `${kind}: ${text}` } }];
}

function toFix({ start, end, text }: ReportedEdit, path: string) {
  const replacement = { deletedRegion: toRegion(start, end), insertedContent: { text } };
  const change = { artifactLocation: { uri: toUri(path) }, replacements: [replacement] };
  return { description: { text: `Write \`${text}\`` }, artifactChanges: [change] };
}

function toLocation(path: string, region: object) {
  return { physicalLocation: { artifactLocation: { uri: toUri(path) }, region } };
}

function toRegion(start: Place, end: Place) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** A relative path stays relative: it is up to whoever reads the report where it begins. */
function toUri(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//iu.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
