import { localize, localizeText } from '@zhengming/core';
import type { Hover, Position } from 'vscode-languageserver';
import { fromPosition, toLspRange } from '../convert.ts';
import { describeEntry, describeRendering, type Style, styleOf } from '../describe.ts';
import type { Session } from '../session.ts';
import { describeUses } from './codeLens.ts';
import { type EntryPlace, entryAt } from './entryAt.ts';
import { findGlossaryDocument, type GlossaryDocument } from './glossaryDocument.ts';
import { descriptionAt } from './schema.ts';
import { type Place, placesAt } from './yamlTree.ts';

/** Explains what stands in a glossary file: a key by the format, a name by its entry, a rendering by itself. */
export async function hoverInGlossary(
  session: Session,
  uri: string,
  position: Position,
): Promise<Hover | null> {
  const glossary = await findGlossaryDocument(session, uri);
  if (!glossary) return null;
  const { document, tree } = glossary;
  const offset = fromPosition(document, position, session.client.encoding);
  const place = tree && placesAt(tree, offset).at(-1);
  const style = styleOf(session.client);
  const lines = await explain(session, glossary, entryAt(glossary, offset), place, style);
  if (lines.length === 0) return null;
  const [start, end] = place?.node.range ?? [offset, offset];
  const range = toLspRange(document, { start, end }, session.client.encoding);
  const contents = { kind: style.kind, value: lines.join('\n\n') };
  return { contents, ...(place ? { range } : {}) };
}

async function explain(
  session: Session,
  glossary: GlossaryDocument,
  found: EntryPlace | undefined,
  place: Place | undefined,
  style: Style,
): Promise<readonly string[]> {
  if (found?.rendering && isOfRendering(place)) {
    return describeRendering(found.entry, found.rendering, style);
  }
  const isName = place?.part === 'value' && place.path.at(-1) === 'name';
  if (found && (isName || !place)) return explainEntry(session, glossary, found, style);
  if (!place) return [];
  const description = descriptionAt(place.path);
  const isWord =
    place.part === 'key' || place.path.some((step) => step === 'kind' || step === 'when');
  return description !== undefined && isWord ? [style.text(localizeText(description))] : [];
}

/** Its key, or its item in a list; not what is said of it. */
function isOfRendering(place: Place | undefined): boolean {
  if (!place) return false;
  return place.path.length === 4 && (place.part === 'key' || typeof place.path.at(-1) === 'number');
}

/** The entry as it counts, with what it is laid over, and how often it is used. */
async function explainEntry(
  session: Session,
  { project, file }: GlossaryDocument,
  { entry }: EntryPlace,
  style: Style,
): Promise<readonly string[]> {
  const { language, builtin } = project.configuration;
  const whole = project.linter.glossary.entries.get(entry.id) ?? entry;
  const below = builtin ? session.host.builtIn.open(language)?.entries.get(entry.id) : undefined;
  const isOver = below !== undefined && below.origin.file !== file;
  const { origin } = below ?? entry;
  const counts = await session.uses.countsOf(entry.id);
  return [
    ...describeEntry(whole, style),
    ...(isOver
      ? [localize`Laid over the built-in entry in \`${origin.file}\`, line ${origin.line}.`]
      : []),
    localize`${whole.renderings.length} wrong renderings; ${describeUses(counts, session.uses.state())}`,
  ];
}
