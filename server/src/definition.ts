import type { Entry } from '@zhengming/core';
import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { locate } from './entryLocation.ts';
import { type EntryReference, findEntryReference } from './entryReference.ts';
import type { Session } from './session.ts';

/**
 * Leads from a name in an article, right or wrong, to its entry, and from an entry that is laid over one of
 * the built-in glossary to that one.
 */
export function serveDefinition(session: Session): void {
  session.connection.onDefinition((params) => findDefinition(session, params));
}

async function findDefinition(
  session: Session,
  { textDocument, position }: DefinitionParams,
): Promise<Location | LocationLink[] | null> {
  const found = await findEntryReference(session, textDocument.uri, position);
  const entry = found && (found.isWritten ? entryBelow(session, found) : found.entry);
  const location = entry && locate(session, entry.origin);
  if (!location) return null;
  if (!session.client.definitionLinks || !found.range) return location;
  const { uri: targetUri, range } = location;
  const target = { targetUri, targetRange: range, targetSelectionRange: range };
  return [{ originSelectionRange: found.range, ...target }];
}

function entryBelow({ host }: Session, { entry, project }: EntryReference): Entry | undefined {
  const { builtin, language } = project.configuration;
  const below = builtin ? host.builtIn.open(language)?.entries.get(entry.id) : undefined;
  return below?.origin.file === entry.origin.file ? undefined : below;
}
