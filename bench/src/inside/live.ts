import { compileGlossary, createLinter, type LiveDocument } from '@zhengming/core';
import { readList } from './glossary.ts';
import type { Keystroke } from './typist.ts';

/** Opens a document under the phrases of the list, linted once. */
export function openLive(list: string, text: string): LiveDocument {
  const document = createLinter(compileGlossary([readList(list)]).glossary).open(text);
  document.lint();
  return document;
}

/** Makes an edit and lints what has to be linted again. */
export function type(document: LiveDocument, { start, end, text }: Keystroke): void {
  document.edit({ range: { start, end }, text });
  document.lint();
}
