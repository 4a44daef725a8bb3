import type { Nodes } from 'mdast';
import { parse as parseYaml } from 'yaml';
import { PROSE_KEYS } from './frontMatter.ts';
import { parseMarkdown } from './parse.ts';

/** What of a node is structure: everything but positions and the text of prose. */
function attributesOf(node: Nodes): unknown {
  switch (node.type) {
    case 'text':
    case 'toml':
      return undefined;
    case 'yaml':
      return frontMatterStructure(node.value);
    case 'image':
    case 'imageReference':
      return { ...node, alt: typeof node.alt, position: undefined };
    default:
      return { ...node, children: undefined, position: undefined };
  }
}

function frontMatterStructure(value: string): unknown {
  try {
    const data: unknown = parseYaml(value, { logLevel: 'silent' });
    return data === null || typeof data !== 'object'
      ? data
      : Object.entries(data).map(([key, item]) => [key, PROSE_KEYS.has(key) ? typeof item : item]);
  } catch {
    // Broken front matter has no structure to keep, but it must not become another one.
    return 'broken';
  }
}

/** A string that is equal for two documents just where they differ in nothing but prose. */
export function structureOf(text: string, beginsDocument = true): string {
  const parts: string[] = [];
  const stack: (Nodes | undefined)[] = [parseMarkdown(text, beginsDocument)];
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node) {
      parts.push('/');
      continue;
    }
    parts.push(node.type, JSON.stringify(attributesOf(node)) ?? '');
    if (!('children' in node)) continue;
    stack.push(undefined);
    for (const child of [...node.children].reverse()) stack.push(child);
  }
  return parts.join('\n');
}
