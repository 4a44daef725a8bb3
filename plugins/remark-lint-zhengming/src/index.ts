import type { Root } from 'mdast';
import { lintRule } from 'unified-lint-rule';
import type { VFile } from 'vfile';
import { createLineIndex, describeEvidence, type Finding, type LineIndex } from 'zhengming';
import { type FileLinterOptions, type LintedFile, sharedFileLinter } from 'zhengming/node';

/** What goes before every `zhengming.yaml`; `folder` is where remark runs, unless it says otherwise. */
export type Options = FileLinterOptions;

/**
 * Finds the names that a translation got wrong. It reads the source rather than the tree, so that its findings
 * are those of `zhengming check` whatever other plugins do to the tree.
 */
const remarkLintZhengming = lintRule<Root, Options>(
  'remark-lint:zhengming',
  async (_, file, options) => {
    const text = String(file).replace(/^\uFEFF/u, '');
    const linter = await sharedFileLinter({ folder: file.cwd, ...options });
    report(file, await linter.lint(text, file.path), createLineIndex(text));
  },
);

export default remarkLintZhengming;

function report(file: VFile, { document, findings, problems }: LintedFile, lines: LineIndex): void {
  for (const { origin, message } of problems) {
    file.message(`${origin.file}:${origin.line}:${origin.column}: ${message}`);
  }
  for (const { range, message } of document.unread) {
    file.message(message, toPoint(lines, range.start));
  }
  for (const finding of findings) reportFinding(file, finding, lines);
}

function reportFinding(file: VFile, finding: Finding, lines: LineIndex): void {
  const { start, end } = finding.range;
  const place = { start: toPoint(lines, start), end: toPoint(lines, end) };
  const message = file.message(finding.message, place);
  message.actual = finding.text;
  message.expected = [...finding.expected];
  message.note = finding.evidence.map(describeEvidence).join('\n');
}

/** A place as unist has it: from 1, but for the offset. */
function toPoint(lines: LineIndex, offset: number) {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: column + 1, offset };
}
