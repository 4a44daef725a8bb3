import type { TextEdit } from '@zhengming/core';
import { isMap, isSeq, type Node } from 'yaml';
import { parseYaml } from '../glossaryFiles/yamlTree.ts';
import {
  appendFlow,
  appendLines,
  createLayout,
  fill,
  indentAt,
  insertAt,
  isEmptyValue,
  pairOf,
  startOf,
} from './layout.ts';
import { toScalar } from './yamlText.ts';

/**
 * The edits that have a `zhengming.yaml` name one more glossary; `undefined` where the file is written in a
 * way that leaves no place for it.
 */
export function addGlossary(text: string, path: string): readonly TextEdit[] | undefined {
  const layout = createLayout(text);
  const { eol } = layout;
  const { contents } = parseYaml(text);
  const setting = `glossaries: [${toScalar(path)}]`;
  if (isEmptyValue(contents as Node | null)) {
    const gap = text === '' || text.endsWith('\n') ? '' : eol;
    return [insertAt(text.length, `${gap}${setting}${eol}`)];
  }
  if (!isMap(contents)) return undefined;
  const pair = pairOf(contents, 'glossaries');
  if (!pair) return contents.flow ? undefined : [appendLines(layout, contents, `${eol}${setting}`)];
  const { value } = pair;
  if (isEmptyValue(value)) return [fill(layout, pair, ` [${toScalar(path)}]`)];
  if (!isSeq(value)) return undefined;
  if (value.flow) return [appendFlow(layout, value, toScalar(path))];
  return [
    appendLines(layout, value, `${eol}${indentAt(layout, startOf(value))}- ${toScalar(path)}`),
  ];
}
