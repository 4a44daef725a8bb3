import { createLineIndex, type Finding } from '@zhengming/core';
import type { Kept } from '../cache/cache.ts';
import { type FileReport, type ReportedFile, toReported } from '../report/reported.ts';
import type { Linting } from './linting.ts';
import type { FoundFile } from './walk.ts';

/** What was found in a document, and what of it was not checked. */
export interface Examined {
  readonly file: ReportedFile;
  readonly unread: Kept['unread'];
  /** What reports need beyond that; linted anew where it is kept. */
  readonly report: () => FileReport;
}

/** Looks for findings in the text of a file; `undefined` where there is nothing to tell of. */
export type Examine = (file: FoundFile, text: string, linting: Linting) => Examined | undefined;

/** Lints a file. */
export const examineFile: Examine = (file, text, linting) => {
  const document = linting.linter.lint(text, { path: file.path });
  if (document.findings.length + document.unread.length === 0) return undefined;
  const lines = createLineIndex(document.text);
  const { configuration } = linting;
  // To verify a fix takes as long as to lint the file: reports have the best one of each finding.
  const fixes = (finding: Finding) =>
    linting.linter.fixes(document, { ...finding, expected: finding.expected.slice(0, 1) });
  const report: FileReport = { path: file.shown, document, lines, configuration, fixes };
  const unread = document.unread.map(({ range, message }) => {
    const { line, column } = lines.positionAt(range.start);
    return { line: line + 1, column: column + 1, message };
  });
  return { file: toReported(report), unread, report: () => report };
};
