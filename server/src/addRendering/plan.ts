import { applyEdits, type Entry, localize, readPack, type TextEdit } from '@zhengming/core';
import type { FileSystem } from '../configuration/index.ts';
import { joinPath } from '../configuration/path.ts';
import { CONFIGURATION_FILE } from '../configuration/settings.ts';
import type { Project } from '../projects.ts';
import { addGlossary } from './addGlossary.ts';
import { addToPack } from './addToPack.ts';
import type { Addition } from './request.ts';
import { findTarget, NEW_GLOSSARY, type Target } from './target.ts';

/** What is to be changed in one file. */
export interface FileEdit {
  readonly path: string;
  /** As it is now; `undefined` where the file has to be made. */
  readonly text: string | undefined;
  readonly edits: readonly TextEdit[];
}

/** What is to be done, the glossary first, or why it cannot be. */
export type Plan =
  | { readonly files: readonly [FileEdit, ...FileEdit[]] }
  | { readonly problem: string };

/** Plans how an addition gets into the workspace's own glossary; nothing is written yet. */
export async function planAddition(
  fileSystem: FileSystem,
  project: Project,
  folder: string,
  addition: Addition,
): Promise<Plan> {
  const target = await findTarget(fileSystem, project, folder, addition.entry);
  const edits = editTarget(target, project.configuration.language, addition);
  if ('problem' in edits) return edits;
  const glossary: FileEdit = { path: target.path, text: target.text, edits: edits.edits };
  if (!target.isNew) return { files: [glossary] };
  const path = joinPath(folder, CONFIGURATION_FILE);
  const text = await fileSystem.readFile(path);
  const mention = addGlossary(text ?? '', NEW_GLOSSARY);
  if (!mention)
    return { problem: localize`${path}: Unexpected layout, expected a list \`glossaries\`` };
  return { files: [glossary, { path, text, edits: mention }] };
}

/** Adds to the text, and reads the result: what a pack held before it must hold after, and one more. */
function editTarget(
  { path, text = '', entry }: Target,
  language: string,
  addition: Addition,
): { readonly edits: readonly TextEdit[] } | { readonly problem: string } {
  const before = readPack(text, path);
  const [problem] = text.trim() === '' ? [] : before.problems;
  if (problem) {
    const { line, column } = problem.origin;
    return { problem: localize`${path}:${line}:${column}: ${problem.message}. Mend that first` };
  }
  if (entry?.renderings.some((one) => one.text === addition.text)) {
    return {
      problem: localize`\`${addition.text}\` stands in ${path} already, as wrong for \`${entry.id}\``,
    };
  }
  const entryStart = entry && offsetOf(text, entry);
  const edits = addToPack({ text, language, entryStart }, addition);
  if (edits && isAdded(before.pack?.entries ?? [], applyEdits(text, edits), addition)) {
    return { edits };
  }
  const place = entry ? `${path}:${entry.origin.line}` : path;
  return {
    problem: localize`${place}: Unexpected layout, expected entries in lines: add it by hand`,
  };
}

function offsetOf(text: string, { origin: { line, column } }: Entry): number {
  const before = text.split('\n', line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

function isAdded(before: readonly Entry[], text: string, { entry, ...added }: Addition): boolean {
  const { pack, problems } = readPack(text, 'after.yaml');
  const tell = (entries: readonly Entry[]): string[] =>
    entries.flatMap(({ id, renderings }) =>
      renderings.map((one) => JSON.stringify({ id, ...one, origin: undefined })),
    );
  const after = new Set(tell(pack?.entries ?? []));
  const found = pack?.entries.find(({ id }) => id === entry)?.renderings;
  return (
    problems.length === 0 &&
    tell(before).every((one) => after.has(one)) &&
    found?.some(({ text: one, when }) => one === added.text && when === added.when) === true
  );
}
