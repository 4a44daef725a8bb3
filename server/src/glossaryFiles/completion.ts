import { localizeText, rightForms } from '@zhengming/core';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { fromPosition, toLspRange } from '../convert.ts';
import type { Session } from '../session.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { entryAt } from './entryAt.ts';
import { findGlossaryDocument, type GlossaryDocument } from './glossaryDocument.ts';
import { schemasAt, wordsAt } from './schema.ts';

/** One thing that may be written. */
type Choice = Pick<CompletionItem, 'label' | 'kind' | 'detail' | 'documentation' | 'sortText'>;

/** Completes keys, words of the format and names in glossary files; `null` in other documents. */
export async function completeInGlossary(
  session: Session,
  { textDocument: { uri }, position }: CompletionParams,
): Promise<CompletionList | null> {
  const glossary = await findGlossaryDocument(session, uri);
  if (!glossary?.tree) return null;
  const { document } = glossary;
  const { encoding } = session.client;
  const offset = fromPosition(document, position, encoding);
  const cursor = cursorAt(document.getText(), offset);
  if (!cursor) return null;
  const range = toLspRange(
    document,
    { ...cursor.range, end: Math.max(offset, cursor.range.end) },
    encoding,
  );
  const choices =
    cursor.part === 'key'
      ? keysAt(cursor)
      : valuesAt(glossary, cursor, { offset, languages: session.host.builtIn.languages });
  const end = cursor.part === 'key' && !cursor.hasColon ? ': ' : '';
  const items = choices.map((one) => ({
    ...one,
    textEdit: { range, newText: `${one.label}${end}` },
  }));
  return { isIncomplete: false, items };
}

/** The keys of the format that the map does not have yet, in the order in which they are usually written. */
function keysAt({ path, siblings }: Cursor): readonly Choice[] {
  const properties = schemasAt(path).flatMap(({ properties: own }) => Object.entries(own ?? {}));
  return properties
    .filter(([key]) => !siblings.includes(key))
    .map(([label, { description }], index) => ({
      label,
      kind: CompletionItemKind.Property,
      sortText: String(index).padStart(2, '0'),
      ...(description === undefined ? {} : { documentation: localizeText(description) }),
    }));
}

function valuesAt(glossary: GlossaryDocument, cursor: Cursor, context: Context): readonly Choice[] {
  const words = wordsAt(cursor.path);
  if (words.length > 0)
    return words.map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
  const key = cursor.path.findLast((step) => typeof step === 'string') ?? '';
  return VALUES.get(key)?.(glossary, context) ?? [];
}

interface Context {
  readonly offset: number;
  /** Of the built-in glossary. */
  readonly languages: readonly string[];
}

/** What may stand behind keys whose values the format leaves open. */
const VALUES: ReadonlyMap<
  string,
  (glossary: GlossaryDocument, context: Context) => readonly Choice[]
> = new Map([
  ['name', namesOf],
  ['subject', subjectsOf],
  ['language', languagesOf],
  ['expected', formsAt],
]);

function subjectsOf({ project }: GlossaryDocument): readonly Choice[] {
  return [...project.linter.glossary.subjects].map(([label, about]) => ({
    label,
    kind: CompletionItemKind.Value,
    detail: about.slice(0, 5).join(', '),
  }));
}

function languagesOf({ project }: GlossaryDocument, { languages }: Context): readonly Choice[] {
  const all = new Set([project.configuration.language, ...languages]);
  return [...all].map((label) => ({ label, kind: CompletionItemKind.Value }));
}

function formsAt(glossary: GlossaryDocument, { offset }: Context): readonly Choice[] {
  const entry = entryAt(glossary, offset)?.entry;
  const { entries } = glossary.project.linter.glossary;
  const forms = entry ? rightForms(entries.get(entry.id) ?? entry) : [];
  return forms.map((label) => ({ label, kind: CompletionItemKind.Value }));
}

/** An entry of a name that the glossary has is laid over that one. */
function namesOf({ project, entries }: GlossaryDocument): readonly Choice[] {
  const own = new Set(entries.map(({ id }) => id));
  return [...project.linter.glossary.entries.values()]
    .filter(({ id }) => !own.has(id))
    .map(({ name, kind, note }) => ({
      label: name,
      kind: CompletionItemKind.Reference,
      detail: localizeText(kind),
      ...(note === undefined ? {} : { documentation: note }),
    }));
}
