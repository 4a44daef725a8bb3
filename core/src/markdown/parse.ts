import type { Literal, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { frontMatterEnd } from './lines.ts';

/** TOML front matter, which the types of the tree leave to whoever reads it. */
interface Toml extends Literal {
  type: 'toml';
}

declare module 'mdast' {
  interface FrontmatterContentMap {
    toml: Toml;
  }
  interface RootContentMap {
    toml: Toml;
  }
}

/**
 * Leaves out what the parser's extensions do to the finished tree: it makes links of addresses that the
 * grammar did not take for links, and loses the positions of the text around them.
 */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

const pieceProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath, { singleDollarTextMath: false })
  .use(withoutTransforms)
  .freeze();

const documentProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath, { singleDollarTextMath: false })
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(withoutTransforms)
  .freeze();

/**
 * Parses Markdown with GFM and `$$` math; front matter only where the text begins its document. (The
 * parser for front matter is asked only where there is some: it loses its place on a fence that is never
 * closed.)
 */
export function parseMarkdown(text: string, beginsDocument: boolean): Root {
  const hasFrontMatter = beginsDocument && frontMatterEnd(text) > 0;
  return (hasFrontMatter ? documentProcessor : pieceProcessor).parse(text);
}
