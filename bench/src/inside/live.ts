import type { Linter, LiveDocument } from '@zhengming/core';
import type { Keystroke } from './typist.ts';

/** Opens a document and lints it once. */
export function openLive(linter: Linter, text: string): LiveDocument {
  const document = linter.open(text);
  document.lint();
  return document;
}

/** Makes an edit and lints what has to be linted again. */
export function type(document: LiveDocument, { start, end, text }: Keystroke): void {
  document.edit({ range: { start, end }, text });
  document.lint();
}
