import { type Confidence, type Finding, fixAll, localize } from '@zhengming/core';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { FIX_NAME_COMMAND, type FixParams } from '../protocol.ts';
import type { Session } from '../session.ts';

/** What an action for all findings of a name needs to be worked out when it is chosen. */
interface NameFix {
  readonly uri: string;
  readonly version: number;
  readonly entry: string;
  readonly minConfidence: Confidence;
}

/** Fixes all findings of the name that are as sure as this one, in the file and in the workspace. */
export function nameActions(session: Session, analysis: Analysis, finding: Finding): CodeAction[] {
  const { client } = session;
  const { document, linted, project } = analysis;
  const { entry, expected, confidence } = finding;
  const name = project.linter.glossary.entries.get(entry)?.name ?? expected[0] ?? entry;
  const kind = CodeActionKind.QuickFix;
  const actions: CodeAction[] = [];
  if (linted.findings.filter((one) => one.entry === entry).length > 1) {
    const title = localize`Fix all “${name}” in this file`;
    const { uri, version } = document;
    const data: NameFix = { uri, version, entry, minConfidence: confidence };
    const action = { title, kind, data };
    actions.push(client.resolvesEdits ? action : withEdit(session, analysis, action, data));
  }
  if (client.commands.has(FIX_NAME_COMMAND) && session.index) {
    const title = localize`Fix all “${name}” in the workspace`;
    const params: FixParams = { entry, minConfidence: confidence };
    actions.push({
      title,
      kind,
      command: { title, command: FIX_NAME_COMMAND, arguments: [params] },
    });
  }
  return actions;
}

/** Works out the edit of an action of {@link nameActions}; none where the document has changed meanwhile. */
export async function resolveNameAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isNameFix(data)) return action;
  const analysis = await session.analyses.of(data.uri);
  if (analysis?.version !== data.version) return action;
  return withEdit(session, analysis, action, data);
}

function withEdit(
  { client }: Session,
  { document, linted, project }: Analysis,
  action: CodeAction,
  { entry, minConfidence }: NameFix,
): CodeAction {
  const { context, text } = linted;
  const { edits } = fixAll(project.linter, text, { context, entry, minConfidence });
  return { ...action, edit: toWorkspaceEdit(edits, document, client) };
}

function isNameFix(data: unknown): data is NameFix {
  return typeof data === 'object' && data !== null && 'version' in data && 'minConfidence' in data;
}
