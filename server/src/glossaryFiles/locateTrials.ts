import { createLineIndex, type LineIndex, type Problem } from '@zhengming/core';
import type { FailedTrial } from '@zhengming/glossary/trial';
import type { FileSystem } from '../configuration/index.ts';
import { childrenOf, findScalar, parseYaml, placesAt, type YamlTree } from './yamlTree.ts';

/** Moves the problems of sentences from the entry or rendering that has them to the sentences themselves. */
export async function locateTrials(
  fileSystem: FileSystem,
  trials: readonly FailedTrial[],
): Promise<readonly Problem[]> {
  const files = [...new Set(trials.map(({ origin }) => origin.file))];
  const located = await Promise.all(
    files.map(async (file) => {
      const own = trials.filter(({ origin }) => origin.file === file);
      const text = await fileSystem.readFile(file).catch(() => undefined); // Reported by who loads it.
      return text === undefined || !/\.ya?ml$/iu.test(file) ? own : locateIn(text, own);
    }),
  );
  return located.flat();
}

function locateIn(text: string, trials: readonly FailedTrial[]): readonly Problem[] {
  const tree = parseYaml(text);
  const lines = createLineIndex(text);
  return trials.map((trial) => {
    const node = findSentence(tree, lines, trial);
    if (!node?.range) return trial;
    const { line, column } = lines.positionAt(node.range[0]);
    return { ...trial, origin: { ...trial.origin, line: line + 1, column: column + 1 } };
  });
}

/** It stands in the rendering that the problem was found in, or elsewhere in its entry. */
function findSentence(tree: YamlTree, lines: LineIndex, { origin, text }: FailedTrial) {
  const offset = lines.offsetAt({ line: origin.line - 1, column: origin.column - 1 });
  const [, , entry, ...inner] = placesAt(tree, offset);
  const [wrong, key] = inner.slice(-2);
  const value =
    wrong &&
    key &&
    childrenOf(wrong).find((one) => one.path.at(-1) === key.path.at(-1) && one.part === 'value');
  return (value && findScalar(value, text)) ?? (entry && findScalar(entry, text));
}
