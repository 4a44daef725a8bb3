import { localize } from '@zhengming/core';
import {
  type CodeLens,
  type CodeLensParams,
  CodeLensRefreshRequest,
  type Command,
  type Position,
} from 'vscode-languageserver';
import { toLspRange } from '../convert.ts';
import { SHOW_USES_COMMAND } from '../protocol.ts';
import { runLogged, type Session } from '../session.ts';
import type { Uses } from '../uses.ts';
import type { UseCounts } from '../workspaceIndex/index.ts';
import { createTimers } from '../workspaceIndex/timers.ts';
import { nameRangeOf } from './entryAt.ts';
import { findGlossaryDocument } from './glossaryDocument.ts';

/** At most so often, in milliseconds, code lenses follow what is counted in the background. */
const REFRESH_PAUSE = 500;

/** Says over each entry of a glossary file how often its name is used, and leads to the uses. */
export function serveCodeLenses(session: Session): void {
  const { connection, client, uses } = session;
  const timers = createTimers();
  let areShown = false;
  connection.onCodeLens(async (params) => {
    const lenses = await listCodeLenses(session, params);
    areShown ||= lenses.length > 0;
    return lenses;
  });
  const refresh = async (): Promise<void> => {
    areShown = false; // Until they are asked for again.
    await connection.sendRequest(CodeLensRefreshRequest.type);
  };
  uses.onDidChange(() => {
    if (!areShown || !client.refreshesCodeLenses) return;
    timers.set('refresh', REFRESH_PAUSE, () => runLogged(session, refresh()));
  });
}

async function listCodeLenses(
  session: Session,
  { textDocument: { uri } }: CodeLensParams,
): Promise<CodeLens[]> {
  const glossary = await findGlossaryDocument(session, uri);
  if (!glossary) return [];
  return Promise.all(
    glossary.entries.map(async (entry) => {
      const counts = await session.uses.countsOf(entry.id);
      const name = nameRangeOf(glossary, entry);
      const range = toLspRange(glossary.document, name, session.client.encoding);
      const title = describeUses(counts, session.uses.state());
      return { range, command: toCommand(session, title, uri, range.start) };
    }),
  );
}

/** A client without the command shows the title alone. */
function toCommand({ client }: Session, title: string, uri: string, position: Position): Command {
  if (!client.commands.has(SHOW_USES_COMMAND)) return { title, command: '' };
  return { title, command: SHOW_USES_COMMAND, arguments: [uri, position] };
}

/** `12 uses, 3 wrong`; with dots while there may be more. */
export function describeUses(
  { right, wrong }: UseCounts,
  state: ReturnType<Uses['state']>,
): string {
  if (state === 'unknown') return localize`show uses`;
  const all = right + wrong;
  const uses = wrong === 0 ? countUses(all) : localize`${countUses(all)}, ${wrong} wrong`;
  return state === 'counted' ? uses : `${uses}…`;
}

function countUses(count: number): string {
  if (count === 0) return localize`no uses`;
  return count === 1 ? localize`1 use` : localize`${count} uses`;
}
