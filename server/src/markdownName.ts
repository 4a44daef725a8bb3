const MARKDOWN = /\.(?:md|mdx|markdown)$/iu;

/** Whether a file with this name, or at this path or URI, is taken for Markdown. */
export function isMarkdownName(name: string): boolean {
  return MARKDOWN.test(name);
}
