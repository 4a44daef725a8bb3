import { completeNames, localizeText, type NameCompletion, spaceAround } from '@zhengming/core';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Position,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { fromPosition, toLspRange } from '../convert.ts';
import { describeEntry, styleOf } from '../describe.ts';
import { isLinted } from '../documents.ts';
import { completeInGlossary } from '../glossaryFiles/completion.ts';
import { UNASKED_NAMES_REQUEST } from '../protocol.ts';
import type { Session } from '../session.ts';
import { selectUnasked } from './trigger.ts';

/** More than these nobody looks through: who types on is shown others. */
const MOST_ITEMS = 40;

/** Completes names in articles, and whatever may be written in glossary files. */
export function serveCompletion(session: Session): void {
  session.connection.onCompletion((params) => {
    const document = session.documents.get(params.textDocument.uri);
    const complete = document && isLinted(document) ? completeInArticle : completeInGlossary;
    return complete(session, params);
  });
  session.connection.onRequest(UNASKED_NAMES_REQUEST, (params: TextDocumentPositionParams) =>
    findUnasked(session, params),
  );
}

async function completeInArticle(
  session: Session,
  { textDocument: { uri }, position, context }: CompletionParams,
): Promise<CompletionList | null> {
  const isUnasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const found = await findNames(session, uri, { position, isUnasked });
  if (!found) return null;
  const { analysis, names } = found;
  const shown = [...names].sort(byUse(analysis.linted.text)).slice(0, MOST_ITEMS);
  return {
    isIncomplete: names.length > shown.length,
    items: shown.map((one, index) => toItem(session, analysis, one, index)),
  };
}

/** Where what was typed of a name begins that is worth offering unasked; `null` where there is none. */
async function findUnasked(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Position | null> {
  const found = await findNames(session, textDocument.uri, { position, isUnasked: true });
  const [name] = found?.names ?? [];
  if (!found || !name) return null;
  return toLspRange(found.analysis.document, name.range, session.client.encoding).start;
}

/** What Markdown makes of the place is asked only where there is something to offer. */
async function findNames(
  session: Session,
  uri: string,
  { position, isUnasked }: { readonly position: Position; readonly isUnasked: boolean },
): Promise<{ analysis: Analysis; names: readonly NameCompletion[] } | undefined> {
  const project = await session.workspace.projectOf(uri);
  const document = session.documents.get(uri);
  if (!document) return undefined;
  const { glossary } = project.linter;
  const text = document.getText();
  const offset = fromPosition(document, position, session.client.encoding);
  const all = completeNames(glossary, text, offset);
  const wanted = isUnasked ? selectUnasked(all, text, glossary) : all;
  if (wanted.length === 0) return undefined;
  const analysis = await session.analyses.of(uri);
  if (analysis?.linted.text !== text) return undefined;
  return { analysis, names: wanted.filter(({ range }) => analysis.linted.isProse(range)) };
}

/** Of names of which as much was typed, those that the document has go first. */
function byUse(text: string): (a: NameCompletion, b: NameCompletion) => number {
  const isUsed = new Map<string, boolean>();
  const rank = ({ form, range }: NameCompletion): number => {
    const known = isUsed.get(form) ?? text.includes(form);
    isUsed.set(form, known);
    return range.start * 2 - Number(known);
  };
  return (a, b) => rank(a) - rank(b);
}

/** An editor sorts and filters by what was typed and what was to follow, not by what it will write. */
function toItem(
  { client }: Session,
  { document, linted }: Analysis,
  { entry, form, range, rest, rendering }: NameCompletion,
  index: number,
): CompletionItem {
  const style = styleOf(client);
  return {
    label: form,
    kind: CompletionItemKind.Reference,
    ...(rendering ? { detail: rendering.text } : {}),
    labelDetails: { description: localizeText(entry.kind) },
    documentation: { kind: style.kind, value: describeEntry(entry, style).join('\n\n') },
    sortText: String(index).padStart(3, '0'),
    filterText: linted.text.slice(range.start, range.end) + rest,
    textEdit: {
      range: toLspRange(document, range, client.encoding),
      newText: spaceAround(linted.text, range, form),
    },
  };
}
