import type { Range } from '@zhengming/core';
import { isMap, isScalar } from 'yaml';
import { childrenOf, keyText, type Place, parseYaml } from './yamlTree.ts';

/** What is being written at a place in a text of YAML, which may be broken there. */
export interface Cursor {
  /** From the root to the key or value that is being written; the last step of a key is not known yet. */
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** What has been written of it so far, and what completing it replaces. */
  readonly range: Range;
  /** Of a key: the others of its map. */
  readonly siblings: readonly string[];
  /** Of a key: whether a colon stands behind it. */
  readonly hasColon: boolean;
}

/** A word that nobody writes: it stands for what is being written while the text is parsed. */
const MARK = 'zhengming\u2060cursor';

const STARTS_LINE = /^\s*(?:- +)*[^\s:#'"[\]{},]*$/u;
const ENDS_LINE = /^\s*(?:#.*)?$/u;

/** Finds out by having a mark parsed in the place of the cursor. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const rest = /^[^\r\n]*/u.exec(text.slice(offset))?.[0] ?? '';
  // A word alone in its line is a key of which the colon is yet to be written.
  const isBare = STARTS_LINE.test(line) && ENDS_LINE.test(rest);
  const marked = `${text.slice(0, offset)}${MARK}${isBare ? ':' : ''}${text.slice(offset)}`;
  const root = parseYaml(marked).contents;
  const found = root ? find({ path: [], part: 'value', node: root }, []) : undefined;
  return found && { ...found, hasColon: hasColon(text, found, isBare) };
}

function hasColon(
  text: string,
  { part, range }: Omit<Cursor, 'hasColon'>,
  isBare: boolean,
): boolean {
  return part === 'key' && !isBare && /^[ \t]*:/u.test(text.slice(range.end));
}

function find(place: Place, siblings: readonly string[]): Omit<Cursor, 'hasColon'> | undefined {
  const { path, part, node } = place;
  if (isScalar(node)) {
    const written = String(node.source ?? '');
    if (!written.includes(MARK) || !node.range) return undefined;
    const [start, end] = node.range;
    return {
      path: part === 'key' ? path.slice(0, -1) : path,
      part,
      range: { start, end: end - MARK.length },
      siblings: siblings.filter((key) => !key.includes(MARK)),
    };
  }
  const keys = isMap(node) ? node.items.map(({ key }) => keyText(key)) : [];
  for (const child of childrenOf(place)) {
    const found = find(child, keys);
    if (found) return found;
  }
  return undefined;
}
