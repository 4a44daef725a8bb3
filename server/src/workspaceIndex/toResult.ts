import type { LintedDocument } from '@zhengming/core';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Configuration, severityOf } from '../configuration/index.ts';
import { toLspRange } from '../convert.ts';
import type { Encoding } from '../encoding.ts';
import type { FileResult, ListedFinding } from './result.ts';
import { type Summary, summarize } from './summary.ts';

/** What a linted document is checked as. */
export interface Linted {
  readonly document: TextDocument;
  readonly linted: LintedDocument;
  readonly configuration: Configuration;
  readonly encoding: Encoding;
}

/** What the index keeps of a linted document. */
export function toResult(linted: Linted): {
  readonly result: FileResult;
  readonly summary: Summary;
} {
  const result = { findings: listFindings(linted), troubles: listUnread(linted) };
  return { result, summary: summarize(linted.linted.names(), result.findings) };
}

function listFindings({
  document,
  linted,
  configuration,
  encoding,
}: Linted): readonly ListedFinding[] {
  return linted.findings.flatMap((finding) => {
    const severity = severityOf(configuration, finding);
    if (severity === 'off') return [];
    const { entry, rule, text, expected, confidence, message } = finding;
    const range = toLspRange(document, finding.range, encoding);
    return [{ entry, rule, range, text, expected, confidence, severity, message }];
  });
}

function listUnread({ document, linted, encoding }: Linted): FileResult['troubles'] {
  return linted.unread.map(({ range: { start }, message }) => {
    const range = toLspRange(document, { start, end: start }, encoding);
    return { range, message, isWhole: false };
  });
}

/** The result of a file that could not be read. */
export function toUnreadableResult(message: string): FileResult {
  const start = { line: 0, character: 0 };
  return { findings: [], troubles: [{ range: { start, end: start }, message, isWhole: true }] };
}
