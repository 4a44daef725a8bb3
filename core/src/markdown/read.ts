import type { Definition, Nodes, Root, RootContent } from 'mdast';
import type { Range } from '../range.ts';
import { readFrontMatter } from './frontMatter.ts';
import { type InlineContext, rangeOf, readRun } from './inline.ts';
import { parseMarkdown } from './parse.ts';
import type { Comment, Prose, Run } from './prose.ts';

const BYTE_ORDER_MARK = '\ufeff';

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

function collectDefinitions(root: Root): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  walk(root, (node) => {
    if (node.type === 'definition') addDefinition(definitions, node);
    return node.type !== 'paragraph';
  });
  return definitions;
}

function addDefinition(definitions: Map<string, string>, node: Definition): void {
  if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
}

const COMMENT = /<!--([\s\S]*?)-->/gu;

function collectComments(value: string, { start }: Range): Comment[] {
  return [...value.matchAll(COMMENT)].map((match) => {
    const from = start + match.index;
    return { text: (match[1] ?? '').trim(), range: { start: from, end: from + match[0].length } };
  });
}

const OPENING_BLOCKS = 3;

/** The address of the original: the first link that shows its own address, in the opening blocks. */
function findSourceUrl(root: Root, source: string): string | undefined {
  const blocks = root.children.filter((node) => node.type !== 'yaml' && node.type !== 'toml');
  let found: string | undefined;
  for (const block of blocks.slice(0, OPENING_BLOCKS) as RootContent[]) {
    walk(block, (node) => {
      if (node.type === 'link' && found === undefined) {
        const { start, end } = rangeOf(node);
        const shown = source.slice(start, end).replace(/^[<[]+/u, '');
        if (shown.startsWith(node.url)) found = node.url;
      }
      return found === undefined;
    });
  }
  return found;
}

/** Reads the prose of a document. Offsets are into `text`, a byte order mark counted. */
export function readProse(text: string): Prose {
  // The parser drops a byte order mark without counting it; a space keeps every offset in place.
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const shift = text.length - source.length;
  const root = parseMarkdown(source);
  const definitions = collectDefinitions(root);
  const runs: Run[] = [];
  const comments: Comment[] = [];
  const context: InlineContext = {
    source,
    addressOf: (identifier) => definitions.get(identifier),
    onRun: (run) => runs.push(run),
  };
  let hasTitle = false;
  walk(root, (node) => {
    switch (node.type) {
      case 'yaml':
      case 'toml':
        runs.push(...readFrontMatter(node.type, node.value, source, contentStart(source, node)));
        return false;
      case 'heading': {
        const kind = node.depth === 1 && !hasTitle ? 'title' : 'heading';
        hasTitle ||= kind === 'title';
        runs.push(readRun(context, kind, node.children));
        break;
      }
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
  const sourceUrl = findSourceUrl(root, source);
  return shift === 0
    ? { runs, comments, sourceUrl }
    : {
        runs: runs.map((run) => shiftRun(run, shift)),
        comments: comments.map((c) => shiftComment(c, shift)),
        sourceUrl,
      };
}

function contentStart(source: string, node: Extract<Nodes, { value: string }>): number {
  const { start } = rangeOf(node);
  return source.indexOf('\n', start) + 1;
}

function shiftRun(run: Run, shift: number): Run {
  return {
    ...run,
    starts: run.starts.map((offset) => offset + shift),
    ends: run.ends.map((offset) => offset + shift),
  };
}

function shiftComment({ text, range }: Comment, shift: number): Comment {
  return { text, range: { start: range.start + shift, end: range.end + shift } };
}
