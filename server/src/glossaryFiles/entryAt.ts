import type { Entry, Origin, Range, Rendering } from '@zhengming/core';
import { isMap, isScalar, isSeq } from 'yaml';
import type { GlossaryDocument } from './glossaryDocument.ts';
import { type Place, placesAt, type YamlTree } from './yamlTree.ts';

/** What of a glossary file stands at a place in it. */
export interface EntryPlace {
  readonly entry: Entry;
  /** `undefined` where the place is in none of its renderings. */
  readonly rendering: Rendering | undefined;
  /** The keys and values that hold the place, below that of the entry; none in a list of pairs. */
  readonly inside: readonly Place[];
}

/** The entry at an offset, as the file itself has it. */
export function entryAt(glossary: GlossaryDocument, offset: number): EntryPlace | undefined {
  const { tree } = glossary;
  return tree ? entryInTree(glossary, tree, offset) : entryOfLine(glossary, offset);
}

function entryInTree(
  { document, entries }: GlossaryDocument,
  tree: YamlTree,
  offset: number,
): EntryPlace | undefined {
  const [, list, item, ...inside] = placesAt(tree, offset);
  if (list?.path[0] !== 'entries' || !item) return undefined;
  const isOf =
    ({ node }: Place) =>
    ({ origin }: { readonly origin: Origin }): boolean =>
      toOffset(document, origin) === node.range?.[0];
  const entry = entries.find(isOf(item));
  if (!entry) return undefined;
  const rendering = inside.map((place) => entry.renderings.find(isOf(place))).find(Boolean);
  return { entry, rendering: rendering ?? besideKey(entry, inside), inside };
}

/** Within what is said of a rendering, whose own place is its key. */
function besideKey({ renderings }: Entry, inside: readonly Place[]): Rendering | undefined {
  const [wrong, one] = inside;
  if (wrong?.path.at(-1) !== 'wrong' || one?.part !== 'value') return undefined;
  return renderings.find(({ text }) => text === one.path.at(-1));
}

function entryOfLine({ document, entries }: GlossaryDocument, offset: number) {
  const line = document.positionAt(offset).line + 1;
  for (const entry of entries) {
    const rendering = entry.renderings.find(({ origin }) => origin.line === line);
    if (rendering) return { entry, rendering, inside: [] };
  }
  return undefined;
}

/** Where an origin is in its file. */
export function toOffset(document: GlossaryDocument['document'], { line, column }: Origin): number {
  return document.offsetAt({ line: line - 1, character: column - 1 });
}

/** The name of an entry where the file has it: in a list of pairs, its first wrong form. */
export function nameRangeOf({ document, tree }: GlossaryDocument, { origin, name }: Entry): Range {
  const start = toOffset(document, origin);
  const range = tree && nameRangesOf(tree).get(start);
  return range ?? { start, end: start + name.length };
}

/** The ranges of the values of `name`, by where their entries begin. */
const nameRanges = new WeakMap<YamlTree, ReadonlyMap<number, Range>>();

function nameRangesOf(tree: YamlTree): ReadonlyMap<number, Range> {
  const known = nameRanges.get(tree) ?? readNameRanges(tree);
  nameRanges.set(tree, known);
  return known;
}

function readNameRanges(tree: YamlTree): ReadonlyMap<number, Range> {
  const entries: unknown = tree.get('entries');
  const ranges = (isSeq(entries) ? entries.items : []).flatMap((item) => {
    const name: unknown = isMap(item) ? item.get('name', true) : undefined;
    if (!isMap(item) || !item.range || !isScalar(name) || !name.range) return [];
    const [start, end] = name.range;
    return [[item.range[0], { start, end }] as const];
  });
  return new Map(ranges);
}
