import type { Entry } from '@zhengming/core';
import type { Position, Range } from 'vscode-languageserver';
import { fromPosition, toLspRange } from './convert.ts';
import { entryAt } from './glossaryFiles/entryAt.ts';
import { findGlossaryDocument } from './glossaryFiles/glossaryDocument.ts';
import { namedAt } from './named.ts';
import type { Project } from './projects.ts';
import type { Session } from './session.ts';

/** An entry that is meant at a place in an article or in a glossary file. */
export interface EntryReference {
  readonly entry: Entry;
  readonly project: Project;
  /** Whether it stands in a glossary file; there, `entry` is what that file makes of it. */
  readonly isWritten: boolean;
  /** Where the name stands; `undefined` in glossary files. */
  readonly range: Range | undefined;
}

/** The entry of what stands at a position: a name in an article, or the entry itself. */
export async function findEntryReference(
  session: Session,
  uri: string,
  position: Position,
): Promise<EntryReference | undefined> {
  const { encoding } = session.client;
  const analysis = await session.analyses.of(uri);
  if (analysis) {
    const { document, project } = analysis;
    const named = namedAt(analysis, fromPosition(document, position, encoding));
    if (!named) return undefined;
    const range = toLspRange(document, named.range, encoding);
    return { entry: named.entry, project, isWritten: false, range };
  }
  const glossary = await findGlossaryDocument(session, uri);
  const place = glossary && entryAt(glossary, fromPosition(glossary.document, position, encoding));
  if (!place) return undefined;
  return { entry: place.entry, project: glossary.project, isWritten: true, range: undefined };
}
