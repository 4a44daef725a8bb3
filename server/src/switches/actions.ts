import type { Range } from '@zhengming/core';
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { toLspRange, toWorkspaceEdit } from '../convert.ts';
import type { Session } from '../session.ts';
import { switchProblems } from './problems.ts';

/** What can be done about the switches at a range. */
export function switchActions(
  { client }: Session,
  analysis: Analysis,
  asked: Range,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const { document } = analysis;
  return switchProblems(analysis)
    .filter(({ range }) => range.start <= asked.end && asked.start <= range.end)
    .flatMap(({ range, code, fixes }) => {
      const { start } = toLspRange(document, range, client.encoding);
      const own = diagnostics.filter(
        (one) =>
          one.code === code &&
          one.range.start.line === start.line &&
          one.range.start.character === start.character,
      );
      return fixes.map(({ title, edit }, index) => ({
        title,
        kind: CodeActionKind.QuickFix,
        edit: toWorkspaceEdit([edit], document, client),
        isPreferred: index === 0,
        ...(own.length > 0 ? { diagnostics: own } : {}),
      }));
    });
}
