import { type Finding, localize } from '@zhengming/core';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range as LspRange,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { fromLspRange, toLspRange, toWorkspaceEdit } from '../convert.ts';
import {
  ADD_RENDERING_COMMAND,
  DIAGNOSTIC_SOURCE,
  type DiagnosticData,
  FIX_ALL_KIND,
} from '../protocol.ts';
import type { Session } from '../session.ts';
import { switchActions } from '../switches/actions.ts';
import { aboutActions } from './about.ts';
import { keepActions } from './keep.ts';
import { certainActions, FIX_CERTAIN, nameActions, resolveAction } from './many.ts';

/** Each fix is verified by linting anew: of a large selection only the first names are offered one by one. */
const MAX_FINDINGS = 10;

/** Offers the fixes of the findings at a range, and the fix of all certain ones in the document. */
export function serveCodeActions(session: Session): void {
  session.connection.onCodeAction((params) => listCodeActions(session, params));
  session.connection.onCodeActionResolve((action) => resolveAction(session, action));
}

async function listCodeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const { only } = params.context;
  const wantsQuickFix = !only || includes(only, CodeActionKind.QuickFix);
  const wantsFixAll = only !== undefined && includes(only, FIX_ALL_KIND);
  const wantsRewrite = !only || includes(only, CodeActionKind.RefactorRewrite);
  if (!wantsQuickFix && !wantsFixAll && !wantsRewrite) return [];
  const analysis = await session.analyses.of(params.textDocument.uri);
  if (!analysis) return [];
  const asked = fromLspRange(analysis.document, params.range, session.client.encoding);
  return [
    ...(wantsQuickFix ? await quickFixes(session, analysis, params) : []),
    ...(wantsQuickFix ? switchActions(session, analysis, asked, params.context.diagnostics) : []),
    ...(wantsFixAll ? fixAllActions(session, analysis) : []),
    ...(wantsRewrite ? addRenderingActions(session, analysis, params.range) : []),
  ];
}

/** Letters of a name, at most so many, and none of what would be markup. */
const RENDERING = /^(?=.*\p{L})[^\r\n\t`*[\]<>|~\\]{2,60}$/u;

/** Offers to add what is selected to the glossary, to clients that can ask for which name. */
function addRenderingActions(
  { client }: Session,
  { document }: Analysis,
  range: LspRange,
): CodeAction[] {
  if (!client.commands.has(ADD_RENDERING_COMMAND)) return [];
  const { start, end } = fromLspRange(document, range, client.encoding);
  const text = document.getText().slice(start, end).trim();
  if (!RENDERING.test(text)) return [];
  const title = localize`Add “${text}” as wrong rendering of…`;
  const command = { title, command: ADD_RENDERING_COMMAND, arguments: [document.uri, text] };
  return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
}

/** Kinds are hierarchical: whoever asks for `source` or `source.fixAll` asks for ours too. */
function includes(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/**
 * What can be done about the findings at a range: of a single one all that can be, of several their fixes.
 * Preferred is the best fix of a single finding that is certain: an editor may apply it unasked.
 */
async function quickFixes(
  session: Session,
  analysis: Analysis,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { document, linted } = analysis;
  const asked = fromLspRange(document, range, session.client.encoding);
  const findings = linted.findings
    .filter((one) => one.range.start <= asked.end && asked.start <= one.range.end)
    .slice(0, MAX_FINDINGS);
  const [first, ...more] = findings.flatMap((finding) => {
    const shown = shownBy(session, analysis, finding, context.diagnostics);
    return shown ? [{ finding, shown }] : [];
  });
  if (!first) return [];
  const all = certainActions(session, analysis);
  const { finding, shown } = first;
  const fixes = fixActions(session, analysis, finding, shown);
  if (more.length > 0) {
    const others = more.flatMap((one) => fixActions(session, analysis, one.finding, one.shown));
    return [...fixes, ...others, ...all];
  }
  const isPreferred = findings.length === 1 && isCertain(finding);
  const further = [
    ...nameActions(session, analysis, finding),
    ...all,
    ...(await keepActions(session, analysis, finding)),
    ...aboutActions(session, analysis, finding),
  ];
  return [
    ...fixes.map((fix, index) => (index === 0 ? { ...fix, isPreferred } : fix)),
    ...further.map((action) => ({
      ...action,
      ...(shown.length > 0 ? { diagnostics: shown } : {}),
    })),
  ];
}

function isCertain(finding: Finding): boolean {
  return finding.confidence === 'certain';
}

/**
 * The diagnostics that the client shows of a finding. `undefined` where it asks by one of an earlier version:
 * what that shows is not what the document holds now.
 */
function shownBy(
  { client }: Session,
  { document, version }: Analysis,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] | undefined {
  const range = toLspRange(document, finding.range, client.encoding);
  const shown = diagnostics.filter((one) => isShownAt(one, range));
  return shown.every((one) => isOf(one, finding, version)) ? shown : undefined;
}

function fixActions(
  { client }: Session,
  { document, linted, project }: Analysis,
  finding: Finding,
  shown: Diagnostic[],
): CodeAction[] {
  return project.linter.fixes(linted, finding).map(({ expected, edits }) => ({
    title: localize`Replace “${finding.text}” with “${expected}”`,
    kind: CodeActionKind.QuickFix,
    edit: toWorkspaceEdit(edits, document, client),
    ...(shown.length > 0 ? { diagnostics: shown } : {}),
  }));
}

function isShownAt({ source, range }: Diagnostic, { start, end }: LspRange): boolean {
  return source === DIAGNOSTIC_SOURCE && isBefore(range.start, end) && isBefore(start, range.end);
}

function isBefore(a: LspRange['start'], b: LspRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** A client that does not keep `data` cannot say which version it means: its word is taken. */
function isOf({ code, data }: Diagnostic, finding: Finding, version: number): boolean {
  if (code !== finding.rule) return false;
  if (!isDiagnosticData(data)) return true;
  return data.version === version && data.entry === finding.entry;
}

function isDiagnosticData(data: unknown): data is DiagnosticData {
  return typeof data === 'object' && data !== null && 'version' in data && 'entry' in data;
}

function fixAllActions({ client }: Session, analysis: Analysis): CodeAction[] {
  const edits = analysis.fixAllEdits();
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(edits, analysis.document, client);
  return [{ title: FIX_CERTAIN(), kind: FIX_ALL_KIND, edit }];
}
