import type { LintedDocument } from '../document.ts';
import { maskMdx } from '../markdown/mdx/mask.ts';
import type { LiveDocument } from './document.ts';

/** What was found in the Markdown of a document, with the document's own text. */
export function withText(text: string, linted: LintedDocument): LintedDocument {
  return linted.text === text ? linted : { ...linted, text };
}

/** Opens a document in MDX: its Markdown, made by `open`, is edited where an edit changes it. */
export function openMdx(initial: string, open: (markdown: string) => LiveDocument): LiveDocument {
  let text = initial;
  const markdown = open(maskMdx(initial));
  const update = (next: string): void => {
    text = next;
    markdown.update(maskMdx(next));
  };
  return {
    text: () => text,
    update,
    edit: ({ range, text: inserted }) =>
      update(text.slice(0, range.start) + inserted + text.slice(range.end)),
    lint: () => withText(text, markdown.lint()),
  };
}
