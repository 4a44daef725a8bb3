import type { Location, ReferenceParams } from 'vscode-languageserver';
import { locate } from './entryLocation.ts';
import { findEntryReference } from './entryReference.ts';
import type { Session } from './session.ts';

/**
 * Leads from a name in an article, or from an entry of a glossary file, to all its uses in the workspace,
 * right and wrong, and to the entry that counts as its declaration.
 */
export function serveReferences(session: Session): void {
  session.connection.onReferences((params, token) =>
    findReferences(session, params, () => token.isCancellationRequested),
  );
}

async function findReferences(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
  isCancelled: () => boolean,
): Promise<Location[] | null> {
  const found = await findEntryReference(session, textDocument.uri, position);
  if (!found) return null;
  const { id, origin } = found.entry;
  const declaration = context.includeDeclaration ? locate(session, origin) : undefined;
  const uses = await session.uses.occurrencesOf(id, isCancelled);
  return [...(declaration ? [declaration] : []), ...uses.map(({ uri, range }) => ({ uri, range }))];
}
