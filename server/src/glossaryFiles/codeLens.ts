import type { CodeLens, CodeLensParams, Command, Position } from 'vscode-languageserver';
import { toLspRange } from '../convert.ts';
import { SHOW_USES_COMMAND } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { UseCounts } from '../workspaceIndex/index.ts';
import { nameRangeOf } from './entryAt.ts';
import { findGlossaryDocument } from './glossaryDocument.ts';

/** Says over each entry of a glossary file how often its name is used, and leads to the uses. */
export function serveCodeLenses(session: Session): void {
  session.connection.onCodeLens((params) => listCodeLenses(session, params));
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
      const title = describeUses(counts);
      return { range, command: toCommand(session, title, uri, range.start) };
    }),
  );
}

/** A client without the command shows the title alone. */
function toCommand({ client }: Session, title: string, uri: string, position: Position): Command {
  if (!client.commands.has(SHOW_USES_COMMAND)) return { title, command: '' };
  return { title, command: SHOW_USES_COMMAND, arguments: [uri, position] };
}

/** `12 uses, 3 wrong`. */
export function describeUses({ right, wrong }: UseCounts): string {
  const all = right + wrong;
  if (all === 0) return 'no uses';
  const uses = all === 1 ? '1 use' : `${all} uses`;
  return wrong === 0 ? uses : `${uses}, ${wrong} wrong`;
}
