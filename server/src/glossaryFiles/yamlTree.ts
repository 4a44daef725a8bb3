import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

/** A text of YAML as nodes with their places; of broken text as much as could be made of it. */
export type YamlTree = Document.Parsed;

/** Where something stands in a tree. */
export interface Place {
  /** Keys and indices from the root: `['entries', 0, 'wrong', '铁锈', 'when']`. */
  readonly path: readonly (string | number)[];
  /** Whether it is the last key of `path` itself, or what stands behind it. */
  readonly part: 'key' | 'value';
  readonly node: Node;
}

/** Never throws: what is broken is left to the reader of the pack to report. */
export function parseYaml(text: string): YamlTree {
  return parseDocument(text, { prettyErrors: false, version: '1.2' });
}

/** The keys and values that hold `offset`, their ends included, the outermost first. */
export function placesAt(tree: YamlTree, offset: number): readonly Place[] {
  const root = tree.contents as Node | null;
  if (!root || !holds(root, offset)) return [];
  const places: Place[] = [{ path: [], part: 'value', node: root }];
  for (let last = places[0]; last; ) {
    last = childrenOf(last).find(({ node }) => holds(node, offset));
    if (last) places.push(last);
  }
  return places;
}

/** The keys and values of a map, the items of a list; nothing of anything else, or of a key. */
export function childrenOf({ path, part, node }: Place): readonly Place[] {
  if (part === 'key') return [];
  if (isSeq(node)) {
    return node.items.map((item, index) => ({
      path: [...path, index],
      part: 'value',
      node: item as Node,
    }));
  }
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const own = [...path, keyText(key)];
    const places: Place[] = [{ path: own, part: 'key', node: key as Node }];
    if (value) places.push({ path: own, part: 'value', node: value as Node });
    return places;
  });
}

/** A key as packs are read: as it is written, so that `1.0` stays what it is. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.source ?? key.value) : '';
}

function holds({ range }: Node, offset: number): boolean {
  return range != null && range[0] <= offset && offset <= range[1];
}

/** The first scalar below a place, or at it, that says `text`. */
export function findScalar(place: Place, text: string): Node | undefined {
  if (isScalar(place.node) && place.node.value === text) return place.node;
  for (const child of childrenOf(place)) {
    const found = findScalar(child, text);
    if (found) return found;
  }
  return undefined;
}
