import type { Entry } from '@zhengming/core';
import { fromPosition } from './convert.ts';
import { namedAt } from './named.ts';
import {
  ENTRY_LOCATION_REQUEST,
  type EntryLocation,
  type EntryLocationParams,
} from './protocol.ts';
import type { Session } from './session.ts';
import { toUri } from './uri.ts';

/** Says where an entry is written. */
export function serveEntryLocation(session: Session): void {
  session.connection.onRequest(
    ENTRY_LOCATION_REQUEST,
    async (params: EntryLocationParams): Promise<EntryLocation | null> => {
      const entry = await findEntry(session, params);
      return entry ? locate(entry) : null;
    },
  );
}

async function findEntry(
  { workspace, analyses, client }: Session,
  { entry, textDocument, position }: EntryLocationParams,
): Promise<Entry | undefined> {
  if (entry !== undefined) {
    const project = textDocument
      ? await workspace.projectOf(textDocument.uri)
      : await workspace.mainProject();
    return project.linter.glossary.entries.get(entry);
  }
  const analysis = textDocument && (await analyses.of(textDocument.uri));
  if (!analysis || !position) return undefined;
  const offset = fromPosition(analysis.document, position, client.encoding);
  return namedAt(analysis, offset)?.entry;
}

/** Only files that a configuration names have absolute paths. */
function locate({ id, origin }: Entry): EntryLocation {
  const builtIn = !origin.file.startsWith('/');
  const file = builtIn ? origin.file : toUri(origin.file);
  return { entry: id, builtIn, file, line: origin.line, column: origin.column };
}
