import type { TextEdit } from '@zhengming/core';
import { isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A text of YAML that is to be added to without changing anything else of it. */
export interface Layout {
  readonly text: string;
  /** The line ending that the text uses. */
  readonly eol: string;
}

export function createLayout(text: string): Layout {
  return { text, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

export function insertAt(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}

/** As many spaces as stand, or could stand, before what begins at `offset` in its line. */
export function indentAt({ text }: Layout, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}

export function startOf(node: unknown): number {
  return (node as Node).range?.[0] ?? 0;
}

export function endOf(node: unknown): number {
  return (node as Node).range?.[1] ?? 0;
}

/** Behind the line that a node ends in, before its line ending; a comment in that line stays with it. */
export function endOfLine({ text }: Layout, offset: number): number {
  const content = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', content);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the last of the keys or items of a collection ends. */
export function endOfLast(collection: YAMLMap | YAMLSeq): number {
  const last = collection.items.at(-1);
  if (isPair(last)) return endOf(last.value ?? last.key);
  return last === undefined ? endOf(collection) : endOf(last);
}

function isPair(item: unknown): item is Pair<Node, Node | null> {
  return typeof item === 'object' && item !== null && 'key' in item;
}

/** The pair of a key; `undefined` where the map has none. */
export function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  const pairs = map.items as Pair<Node, Node | null>[];
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Adds lines behind the last line of a collection that is written in lines. */
export function appendLines(
  layout: Layout,
  collection: YAMLMap | YAMLSeq,
  lines: string,
): TextEdit {
  return insertAt(endOfLine(layout, endOfLast(collection)), lines);
}

/** Adds one more to a collection in brackets or braces, in a line of its own where the others have one. */
export function appendFlow(layout: Layout, collection: YAMLMap | YAMLSeq, item: string): TextEdit {
  const { text, eol } = layout;
  const close = endOf(collection) - 1;
  const end = text.slice(0, close).trimEnd().length;
  const hasComma = text[end - 1] === ',';
  const last = collection.items.at(-1);
  if (last && text.slice(end, close).includes('\n')) {
    const line = `${eol}${indentAt(layout, startOf(isPair(last) ? last.key : last))}${item}`;
    return insertAt(end, hasComma ? `${line},` : `,${line}`);
  }
  if (hasComma) return insertAt(end, end === close ? ` ${item}` : item);
  return insertAt(end, last ? `, ${item}` : item);
}

/** Adds a value behind a key that has none. */
export function fill({ text }: Layout, { key }: Pair<Node, Node | null>, value: string): TextEdit {
  return insertAt(text.indexOf(':', endOf(key)) + 1, value);
}

/** Whether nothing stands behind a key. */
export function isEmptyValue(value: Node | null): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '');
}
