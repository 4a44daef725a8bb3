import type { DocumentContext } from '@zhengming/core';
import { TextDocuments } from 'vscode-languageserver';
import {
  TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-textdocument';
import { fromLspRange } from './convert.ts';
import type { Encoding } from './encoding.ts';
import { toDocumentPath } from './uri.ts';

/** The open documents, kept in step with edits whose columns are counted in `encoding`. */
export function createDocuments(encoding: Encoding): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: TextDocument.create,
    update(document, changes, version) {
      for (const change of changes) applyChange(document, change, encoding);
      return TextDocument.update(document, [], version);
    },
  });
}

/** One after the other: the range of each change counts in the text that the ones before it left. */
function applyChange(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
): void {
  const { version } = document;
  if (!('range' in change)) {
    TextDocument.update(document, [{ text: change.text }], version);
    return;
  }
  const { start, end } = fromLspRange(document, change.range, encoding);
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  TextDocument.update(document, [{ range, text: change.text }], version);
}

/** What editors call Markdown; Emacs has a mode of its own for GitHub's. */
const LANGUAGE_IDS: ReadonlySet<string> = new Set(['markdown', 'gfm', 'mdx']);

/** Whether names are looked for in documents of this language. */
export function isLinted(document: TextDocument): boolean {
  return LANGUAGE_IDS.has(document.languageId);
}

/** What is known of an open document beside its text. */
export function contextOf({ uri, languageId }: TextDocument): DocumentContext {
  const path = toDocumentPath(uri);
  return languageId === 'mdx' ? { path, syntax: 'mdx' } : { path };
}
