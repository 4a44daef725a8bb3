import type { Nodes, Root } from 'mdast';
import type { Range } from '../range.ts';
import { readFrontMatter } from './frontMatter.ts';
import { type InlineContext, rangeOf, readRun } from './inline.ts';
import { toOwnAddress } from './ownAddress.ts';
import { parseMarkdown } from './parse.ts';
import {
  type Comment,
  OPENING_LENGTH,
  type OwnAddress,
  type Prose,
  type Reference,
  type Run,
} from './prose.ts';

/** Calls `onNode` for every node in order of position; its result says whether to go inside. */
function walk(root: Nodes, onNode: (node: Nodes) => boolean): void {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!onNode(node) || !('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
}

function collectReferences(root: Root): readonly Reference[] {
  const references: Reference[] = [];
  walk(root, (node) => {
    if (node.type === 'definition') {
      references.push({
        label: node.identifier,
        identifier: node.identifier,
        url: node.url,
      });
    }
    if (node.type === 'footnoteDefinition') {
      references.push({ label: `^${node.identifier}`, identifier: undefined, url: '' });
    }
    return node.type !== 'paragraph' && node.type !== 'heading';
  });
  return references;
}

const COMMENT = /<!--([\s\S]*?)-->/gu;

function collectComments(value: string, { start }: Range): Comment[] {
  return [...value.matchAll(COMMENT)].map((match) => {
    const from = start + match.index;
    return { text: (match[1] ?? '').trim(), range: { start: from, end: from + match[0].length } };
  });
}

const FIRST_LINE = /^[^\r\n]*(?:\r\n|[\r\n])/u;

/** Where the text of front matter begins: behind the line of its fence. */
function contentStart(source: string, node: Nodes): number {
  const { start, end } = rangeOf(node);
  return start + (FIRST_LINE.exec(source.slice(start, end))?.[0].length ?? 0);
}

export interface ReadOptions {
  /** Whether the source begins its document, so that it may begin with front matter. */
  readonly beginsDocument: boolean;
  /** Where the prose begins: what stands before it is there for the parser only. */
  readonly start: number;
  /** The address of a reference that the source does not define itself. */
  readonly addressOf?: (identifier: string) => string | undefined;
}

/** Reads the prose of a whole document or of a piece of one. Offsets are into `source`. */
export function readProse(
  source: string,
  options: ReadOptions = { beginsDocument: true, start: 0 },
): Prose {
  const root = parseMarkdown(source, options.beginsDocument);
  const references = collectReferences(root);
  const runs: Run[] = [];
  const comments: Comment[] = [];
  const context: InlineContext = {
    source,
    addressOf: options.addressOf ?? createAddressOf(references),
    onRun: (run) => runs.push(run),
  };
  walk(root, (node) => {
    if (node.type !== 'root' && rangeOf(node).start < options.start) return false;
    switch (node.type) {
      case 'yaml':
      case 'toml':
        runs.push(...readFrontMatter(node.type, node.value, source, contentStart(source, node)));
        return false;
      case 'heading':
        runs.push(readRun(context, node.depth === 1 ? 'mainHeading' : 'heading', node.children));
        break;
      case 'paragraph':
        runs.push(readRun(context, 'paragraph', node.children));
        break;
      case 'tableCell':
        runs.push(readRun(context, 'cell', node.children));
        break;
      case 'html':
        comments.push(...collectComments(node.value, rangeOf(node)));
        return false;
      default:
    }
    return true;
  });
  return {
    runs,
    comments,
    references,
    ownAddresses: findOwnAddresses(root, source, options.start),
  };
}

function findOwnAddresses(root: Root, source: string, from: number): readonly OwnAddress[] {
  const found: OwnAddress[] = [];
  let end = from + OPENING_LENGTH;
  walk(root, (node) => {
    const { start } = rangeOf(node);
    if (node.type === 'root') return true;
    if (node.type === 'yaml' || node.type === 'toml') end += rangeOf(node).end;
    const isInOpening = node.type === 'link' && start >= from && start < end;
    const address = isInOpening ? toOwnAddress(source, node.url, start) : undefined;
    if (address) found.push(address);
    return start < end;
  });
  return found;
}

/** Of definitions with the same label the first counts. */
export function createAddressOf(
  references: readonly Reference[],
): (identifier: string) => string | undefined {
  const urls = new Map<string, string>();
  for (const { identifier, url } of references) {
    if (identifier !== undefined && !urls.has(identifier)) urls.set(identifier, url);
  }
  return (identifier) => urls.get(identifier);
}
