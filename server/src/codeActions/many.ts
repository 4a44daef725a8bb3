import { type Confidence, type Finding, fixAll, localize } from '@zhengming/core';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { toWorkspaceEdit } from '../convert.ts';
import { FIX_NAME_COMMAND, type FixParams } from '../protocol.ts';
import type { Session } from '../session.ts';

/** What an action for many findings needs to be worked out when it is chosen. */
interface ManyFix {
  readonly uri: string;
  readonly version: number;
  /** That of which all is fixed; all names without it. */
  readonly entry?: string;
  readonly minConfidence: Confidence;
}

/** Fixes all findings of the name that are as sure as this one, in the file and in the workspace. */
export function nameActions(session: Session, analysis: Analysis, finding: Finding): CodeAction[] {
  const { client } = session;
  const { linted, project } = analysis;
  const { entry, expected, confidence } = finding;
  const name = project.linter.glossary.entries.get(entry)?.name ?? expected[0] ?? entry;
  const kind = CodeActionKind.QuickFix;
  const actions: CodeAction[] = [];
  if (linted.findings.filter((one) => one.entry === entry).length > 1) {
    const title = localize`Replace all wrong renderings of “${name}” in this file`;
    actions.push(manyFix(session, analysis, title, { entry, minConfidence: confidence }));
  }
  if (client.commands.has(FIX_NAME_COMMAND) && session.index) {
    const title = localize`Replace all wrong renderings of “${name}” in the workspace`;
    const params: FixParams = { entry, minConfidence: confidence };
    actions.push({
      title,
      kind,
      command: { title, command: FIX_NAME_COMMAND, arguments: [params] },
    });
  }
  return actions;
}

/** Fixes all findings of the file that are certain, where there are several. */
export function certainActions(session: Session, analysis: Analysis): CodeAction[] {
  const certain = analysis.linted.findings.filter(({ confidence }) => confidence === 'certain');
  if (certain.length < 2) return [];
  if (!session.client.resolvesEdits && analysis.fixAllEdits().length === 0) return [];
  return [manyFix(session, analysis, FIX_CERTAIN(), { minConfidence: 'certain' })];
}

/** What the action is called that fixes all that is certain in a file. */
export const FIX_CERTAIN = (): string => localize`Fix all certain wrong names in this file`;

/** All fixes of a long document take seconds: they wait until they are chosen, where the client can ask again. */
function manyFix(
  session: Session,
  analysis: Analysis,
  title: string,
  what: Pick<ManyFix, 'entry' | 'minConfidence'>,
): CodeAction {
  const { uri, version } = analysis.document;
  const data: ManyFix = { uri, version, ...what };
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix };
  return session.client.resolvesEdits
    ? { ...action, data }
    : withEdit(session, analysis, action, data);
}

/** Works out the edit of an action that came without; none where the document has changed meanwhile. */
export async function resolveAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isManyFix(data)) return action;
  const analysis = await session.analyses.of(data.uri);
  if (analysis?.version !== data.version) return action;
  return withEdit(session, analysis, action, data);
}

function withEdit(
  { client }: Session,
  analysis: Analysis,
  action: CodeAction,
  { entry, minConfidence }: ManyFix,
): CodeAction {
  const { document, linted, project } = analysis;
  const { context, text } = linted;
  const edits =
    entry === undefined
      ? analysis.fixAllEdits()
      : fixAll(project.linter, text, { context, entry, minConfidence }).edits;
  return { ...action, edit: toWorkspaceEdit(edits, document, client) };
}

function isManyFix(data: unknown): data is ManyFix {
  return typeof data === 'object' && data !== null && 'version' in data && 'minConfidence' in data;
}
