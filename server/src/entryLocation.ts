import type { Entry, Origin } from '@zhengming/core';
import type { Location } from 'vscode-languageserver';
import { toBuiltInUri } from './builtInPacks.ts';
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
      const location = entry && locate(session, entry.origin);
      if (!location) return null;
      const { uri, range } = location;
      return { entry: entry.id, builtIn: !isOfFile(entry.origin), uri, position: range.start };
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

/**
 * A place in a glossary file, as an empty range; `undefined` where the built-in glossary is nowhere to be
 * shown. What stands before an entry in its line is of the basic alphabet, so that its column is the same
 * in every encoding.
 */
export function locate({ host, client }: Session, origin: Origin): Location | undefined {
  const uri = isOfFile(origin) ? toUri(origin.file) : toBuiltInUri(origin.file, host, client);
  const position = { line: origin.line - 1, character: origin.column - 1 };
  return uri === undefined ? undefined : { uri, range: { start: position, end: position } };
}

/** Only files that a configuration names have absolute paths. */
function isOfFile({ file }: Origin): boolean {
  return file.startsWith('/');
}
