import type { Literal, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

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

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkMath, { singleDollarTextMath: false })
  .use(withoutTransforms)
  .freeze();

/** Parses Markdown with GFM, front matter and `$$` math. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
