import type { TextEdit } from '@zhengming/core';
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml } from '../glossaryFiles/yamlTree.ts';
import {
  appendFlow,
  appendLines,
  createLayout,
  endOf,
  fill,
  indentAt,
  insertAt,
  isEmptyValue,
  type Layout,
  pairOf,
  startOf,
} from './layout.ts';
import type { Addition } from './request.ts';
import {
  toField,
  toFlowField,
  toFlowItem,
  toFlowWrong,
  toItemLines,
  toLines,
  toNewPack,
  toScalar,
  toWrongLines,
} from './yamlText.ts';

/** The file that an addition is made to. */
export interface PackText {
  readonly text: string;
  /** The language that the file is to be of where it holds nothing yet. */
  readonly language: string;
  /** Where the entry begins in the text; `undefined` where it is not there. */
  readonly entryStart: number | undefined;
}

/**
 * The edits that add a rendering to a pack and leave all else of it as it is; `undefined` where the file is
 * written in a way that leaves no place for it.
 */
export function addToPack(pack: PackText, addition: Addition): readonly TextEdit[] | undefined {
  const layout = createLayout(pack.text);
  const { contents } = parseYaml(pack.text);
  if (isEmptyValue(contents as Node | null)) {
    return [insertAt(pack.text.length, toNewPack(addition, pack.language, layout.eol))];
  }
  if (!isMap(contents)) return undefined;
  const entries = pairOf(contents, 'entries');
  const entry = findEntry(entries?.value, pack.entryStart);
  if (entry) return addToEntry(layout, entry, addition);
  return pack.entryStart === undefined ? addEntry(layout, contents, entries, addition) : undefined;
}

function findEntry(list: unknown, start: number | undefined): YAMLMap | undefined {
  if (!isSeq(list) || start === undefined) return undefined;
  const entry = list.items.find((item) => startOf(item) === start);
  return isMap(entry) ? entry : undefined;
}

function addEntry(
  layout: Layout,
  root: YAMLMap,
  entries: Pair<Node, Node | null> | undefined,
  addition: Addition,
): readonly TextEdit[] | undefined {
  const { eol, text } = layout;
  const lines = toLines(toItemLines(addition), '  ', eol);
  if (!entries)
    return root.flow ? undefined : [appendLines(layout, root, `${eol}entries:${lines}`)];
  const { value } = entries;
  if (isEmptyValue(value)) return [fill(layout, entries, lines)];
  if (!isSeq(value)) return undefined;
  if (!value.flow) {
    const indent = indentAt(layout, startOf(value));
    const gap = isAiry(layout, value) ? eol : '';
    return [appendLines(layout, value, gap + toLines(toItemLines(addition), indent, eol))];
  }
  if (value.items.length > 0) return [appendFlow(layout, value, toFlowItem(addition))];
  const [start, end] = [startOf(value), endOf(value)];
  const before = text.slice(0, start).trimEnd().length;
  return [{ range: { start: before, end }, text: lines }];
}

/** Whether blank lines stand between the entries; of a single one there should be. */
function isAiry({ text }: Layout, { items }: YAMLSeq): boolean {
  const [last, before] = [items.at(-1), items.at(-2)];
  if (!last || !before) return true;
  return /\n[ \t]*\r?\n/u.test(text.slice(endOf(before) - 1, startOf(last)));
}

function addToEntry(
  layout: Layout,
  entry: YAMLMap,
  addition: Addition,
): readonly TextEdit[] | undefined {
  const { eol } = layout;
  const wrong = pairOf(entry, 'wrong');
  if (!wrong) {
    if (entry.flow) return [appendFlow(layout, entry, toFlowWrong(addition))];
    const lines = toLines(toWrongLines(addition), indentAt(layout, startOf(entry)), eol);
    return [appendLines(layout, entry, lines)];
  }
  const { value } = wrong;
  if (isEmptyValue(value)) {
    return entry.flow ? undefined : [fill(layout, wrong, ` { ${toFlowField(addition)} }`)];
  }
  if (isMap(value)) return addToMap(layout, value, addition);
  if (isSeq(value)) return addToList(layout, value, wrong, addition);
  return undefined;
}

function addToMap(layout: Layout, map: YAMLMap, addition: Addition): readonly TextEdit[] {
  if (map.flow) return [appendFlow(layout, map, toFlowField(addition))];
  const indent = indentAt(layout, startOf(map));
  return [appendLines(layout, map, `${layout.eol}${indent}${toField(addition)}`)];
}

function addToList(
  layout: Layout,
  list: YAMLSeq,
  { key }: Pair<Node, Node | null>,
  addition: Addition,
): readonly TextEdit[] | undefined {
  const { eol, text } = layout;
  if (addition.when === 'always') {
    const item = toScalar(addition.text);
    if (list.flow) return [appendFlow(layout, list, item)];
    return [appendLines(layout, list, `${eol}${indentAt(layout, startOf(list))}- ${item}`)];
  }
  // What is said of a rendering takes a map: the list becomes one, each of its items a key without a value.
  if (!list.items.every((item) => isScalar(item))) return undefined;
  if (list.flow) {
    const close = endOf(list) - 1;
    return [
      { range: { start: startOf(list), end: startOf(list) + 1 }, text: '{ ' },
      appendFlow(layout, list, toFlowField(addition)),
      { range: { start: close, end: close + 1 }, text: ' }' },
    ];
  }
  const own = indentAt(layout, startOf(list));
  const above = indentAt(layout, startOf(key));
  const deeper = own.length > above.length ? '' : '  ';
  return [
    ...list.items.flatMap((item) => {
      const dash = text.lastIndexOf('-', startOf(item) - 1);
      return [
        { range: { start: dash, end: startOf(item) }, text: deeper },
        insertAt(endOf(item), ':'),
      ];
    }),
    appendLines(layout, list, `${eol}${own}${deeper}${toField(addition)}`),
  ];
}
