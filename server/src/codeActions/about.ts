import { type Finding, localize } from '@zhengming/core';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { ADD_RENDERING_COMMAND, OPEN_RULE_COMMAND } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Rules whose findings no pack lists. */
const DERIVING = new Set(['link-name', 'derived-name', 'guessed-name']);

/** Adds what no glossary lists yet to the workspace's, and opens the page that explains the rule. */
export function aboutActions(
  { client, host }: Session,
  { document }: Analysis,
  { rule, text }: Finding,
): CodeAction[] {
  const kind = CodeActionKind.QuickFix;
  const actions: CodeAction[] = [];
  if (DERIVING.has(rule) && client.commands.has(ADD_RENDERING_COMMAND)) {
    const title = localize`Add “${text}” to the glossary…`;
    const command = { title, command: ADD_RENDERING_COMMAND, arguments: [document.uri, text] };
    actions.push({ title, kind, command });
  }
  const page = host.ruleUri(rule, client.language);
  if (page !== undefined && client.commands.has(OPEN_RULE_COMMAND)) {
    const title = localize`Why is “${text}” wrong?`;
    actions.push({
      title,
      kind,
      command: { title, command: OPEN_RULE_COMMAND, arguments: [page] },
    });
  }
  return actions;
}
