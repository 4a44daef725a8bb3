import { applyEdits, type Finding, localize } from '@zhengming/core';
import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  ResponseError,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { fromLspRange, toLspRange } from '../convert.ts';
import {
  DISMISS_COMMAND,
  DISMISS_WITH_REASON_COMMAND,
  type DismissalPlan,
  type DismissChoice,
  type DismissParams,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { planDismissal } from '../terminology/dismiss.ts';

/**
 * What keeps a finding as it is: on its line, in its file, in the workspace, by its name or by what stands there.
 * Clients that can ask also get one that asks for the reason.
 */
export async function keepActions(
  session: Session,
  analysis: Analysis,
  finding: Finding,
): Promise<CodeAction[]> {
  const dismissals = dismissalsOf(session, analysis, finding);
  const actions: CodeAction[] = [];
  const offered: DismissChoice[] = [];
  for (const one of dismissals) {
    const action = await toAction(session, analysis, finding, one);
    if (!action) continue;
    actions.push(action);
    offered.push(one);
  }
  if (offered.length > 0 && session.client.commands.has(DISMISS_WITH_REASON_COMMAND)) {
    const title = localize`Ignore for a reason…`;
    const command = { title, command: DISMISS_WITH_REASON_COMMAND, arguments: [offered] };
    actions.push({ title, kind: CodeActionKind.QuickFix, command });
  }
  return actions;
}

function dismissalsOf(
  { client }: Session,
  { document, project }: Analysis,
  { entry, text, range, expected }: Finding,
): readonly DismissChoice[] {
  const { uri } = document;
  const name = project.linter.glossary.entries.get(entry)?.name ?? expected[0] ?? entry;
  const at = toLspRange(document, range, client.encoding);
  return [
    {
      title: localize`Ignore “${text}” on this line`,
      params: { what: 'occurrence', where: 'comment', uri, entry, range: at },
    },
    {
      title: localize`Ignore all renderings of “${name}” in this file`,
      params: { what: 'fileEntry', where: 'comment', uri, entry },
    },
    {
      title: localize`Ignore “${text}” in the workspace`,
      params: { what: 'rendering', where: 'configuration', uri, text },
    },
    {
      title: localize`Ignore all renderings of “${name}” in the workspace`,
      params: { what: 'entry', where: 'configuration', uri, entry },
    },
  ];
}

/** `undefined` where it cannot be written, or would not keep the finding. */
async function toAction(
  session: Session,
  analysis: Analysis,
  finding: Finding,
  { title, params }: DismissChoice,
): Promise<CodeAction | undefined> {
  const kind = CodeActionKind.QuickFix;
  const plan = await planOrRefusal(session, params);
  if (!plan) return undefined;
  if (params.where === 'configuration' && session.client.commands.has(DISMISS_COMMAND)) {
    return { title, kind, command: { title, command: DISMISS_COMMAND, arguments: [params] } };
  }
  if (params.where === 'comment') {
    const isLine = params.what === 'occurrence';
    if (!keeps(session, analysis, { finding, plan, isLine })) return undefined;
  }
  const edit = toEdit(session, plan);
  return edit && { title, kind, edit };
}

async function planOrRefusal(
  session: Session,
  params: DismissParams,
): Promise<DismissalPlan | undefined> {
  try {
    return await planDismissal(session, params);
  } catch (error) {
    if (error instanceof ResponseError) return undefined;
    throw error;
  }
}

interface Kept {
  readonly finding: Finding;
  readonly plan: DismissalPlan;
  /** Whether it is for one line; for the whole file otherwise. */
  readonly isLine: boolean;
}

/** A comment does nothing where Markdown takes it for something else, and must not change what else is found. */
function keeps({ client }: Session, analysis: Analysis, { finding, plan, isLine }: Kept): boolean {
  const { document, linted } = analysis;
  const edit = { range: fromLspRange(document, plan.range, client.encoding), text: plan.newText };
  const edited = applyEdits(linted.text, [edit]);
  const { findings } = analysis.lintEdited(edited);
  const { start } = finding.range;
  const [line = ''] = /^[^\n]*/u.exec(linted.text.slice(start)) ?? [];
  const concerned = linted.findings.filter(
    (one) => one.entry === finding.entry && (!isLine || one.range.start <= start + line.length),
  );
  const moved = start + (edit.range.start <= start ? edit.text.length : 0);
  return (
    findings.length >= linted.findings.length - concerned.length &&
    !findings.some((one) => one.entry === finding.entry && one.range.start === moved)
  );
}

function toEdit({ client, documents }: Session, plan: DismissalPlan): WorkspaceEdit | undefined {
  const { uri, isNew, range, newText } = plan;
  const edits = [{ range, newText }];
  if (!client.versionedEdits) return isNew ? undefined : { changes: { [uri]: edits } };
  if (isNew && !client.createsFiles) return undefined;
  const version = documents.get(uri)?.version ?? null;
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits };
  const made: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return { documentChanges: isNew ? [made, change] : [change] };
}
