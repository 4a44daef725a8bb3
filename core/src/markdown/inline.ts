import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { Range } from '../range.ts';
import { type Alignment, align } from './align.ts';
import { excludeNonProse } from './exclude.ts';
import type { Run, RunKind } from './prose.ts';
import { createRunBuilder, type RunBuilder } from './runBuilder.ts';

/** What the reading of one document shares. */
export interface InlineContext {
  readonly source: string;
  /** The address of a reference definition, `undefined` where the document has none. */
  readonly addressOf: (identifier: string) => string | undefined;
  /** Receives runs of their own: the alternative texts of images. */
  readonly onRun: (run: Run) => void;
}

/** The source range of a node that the parser made. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

// Inside a text node the parser leaves out what belongs to the containers of its lines.
const isContainerMark = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x3e || code === 0x0a || code === 0x0d;

// An alternative text leaves out the marks of emphasis and code.
const isInlineMark = (code: number): boolean =>
  isContainerMark(code) || code === 0x2a || code === 0x5f || code === 0x60 || code === 0x7e;

const ALT_OPENING = '!['.length;

function readAlt(context: InlineContext, node: Extract<Nodes, { alt?: unknown }>): void {
  if (!node.alt) return;
  const { start, end } = rangeOf(node);
  const range = { start: start + ALT_OPENING, end };
  const alignment = align(node.alt, context.source, range, isInlineMark);
  if (!alignment) return;
  const builder = createRunBuilder();
  builder.text(node.alt, alignment, 1);
  context.onRun(excludeNonProse(builder.build('alt')));
}

/** An address written out as a link's text is not prose: `<https://…>` and bare addresses. */
function isAutolink(context: InlineContext, node: PhrasingContent): boolean {
  return node.type === 'link' && context.source.charAt(rangeOf(node).start) !== '[';
}

function readText(context: InlineContext, builder: RunBuilder, node: Text, depth: number): void {
  const alignment: Alignment | undefined = align(
    node.value,
    context.source,
    rangeOf(node),
    isContainerMark,
  );
  if (alignment) builder.text(node.value, alignment, depth);
  else builder.barrier(rangeOf(node), depth);
}

function readChildren(
  context: InlineContext,
  builder: RunBuilder,
  children: readonly PhrasingContent[],
  depth: number,
): void {
  for (const child of children) readInline(context, builder, child, depth);
}

function readInline(
  context: InlineContext,
  builder: RunBuilder,
  node: PhrasingContent,
  depth: number,
): void {
  switch (node.type) {
    case 'text':
      readText(context, builder, node, depth);
      return;
    case 'emphasis':
    case 'strong':
    case 'delete':
      readChildren(context, builder, node.children, depth + 1);
      return;
    case 'link':
    case 'linkReference': {
      if (isAutolink(context, node)) break;
      const start = builder.length();
      readChildren(context, builder, node.children, depth + 1);
      const url = node.type === 'link' ? node.url : context.addressOf(node.identifier);
      if (url !== undefined) builder.link(url, { start, end: builder.length() });
      return;
    }
    case 'image':
    case 'imageReference':
      readAlt(context, node);
      break;
    default:
  }
  builder.barrier(rangeOf(node), depth);
}

/** Reads the inline content of one block into a run. */
export function readRun(
  context: InlineContext,
  kind: RunKind,
  children: readonly PhrasingContent[],
): Run {
  const builder = createRunBuilder();
  readChildren(context, builder, children, 0);
  return excludeNonProse(builder.build(kind));
}
