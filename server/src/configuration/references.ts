import { localize, type Problem } from '@zhengming/core';
import type { GlossaryReference } from './configuration.ts';
import type { FileSystem } from './fileSystem.ts';
import { isNpmReference, resolveNpmReference } from './npmPacks.ts';
import { joinPath } from './path.ts';

/** The glossary files that references stand for, and those that stand for none. */
export interface Expanded {
  readonly files: readonly GlossaryReference[];
  /** The folders that were read: a file that comes into one is a glossary file too. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
}

const PACK = /\.(?:ya?ml|tsv)$/iu;

/**
 * Turns references to folders and npm packages into references to the files in them, in order of their
 * paths; a reference to a file stays what it is.
 */
export async function expandReferences(
  fileSystem: FileSystem,
  references: readonly GlossaryReference[],
): Promise<Expanded> {
  const all = await Promise.all(references.map((one) => expand(fileSystem, one)));
  return {
    files: all.flatMap(({ files }) => files),
    folders: all.flatMap(({ folders }) => folders),
    problems: all.flatMap(({ problems }) => problems),
  };
}

async function expand(fileSystem: FileSystem, reference: GlossaryReference): Promise<Expanded> {
  if (isNpmReference(reference.text)) {
    const { references, problems } = await resolveNpmReference(fileSystem, reference);
    const found = await expandReferences(fileSystem, references);
    return { ...found, problems: [...problems, ...found.problems] };
  }
  const { path } = reference;
  // Most references are to files, whose names say so.
  const paths =
    path === undefined || PACK.test(path) ? undefined : await listPacks(fileSystem, path);
  if (!paths || path === undefined) return { files: [reference], folders: [], problems: [] };
  if (paths.length === 0) {
    const message = localize`Unexpected folder \`${reference.text}\` without packs, expected one with *.yaml or *.tsv files`;
    return { files: [], folders: [path], problems: [{ origin: reference.origin, message }] };
  }
  const files = paths.map((file) => ({ ...reference, path: file }));
  return { files, folders: [path], problems: [] };
}

/** The packs in a folder and below it; `undefined` where there is no such folder. */
async function listPacks(
  fileSystem: FileSystem,
  folder: string,
): Promise<readonly string[] | undefined> {
  const names = await fileSystem.readFolder?.(folder);
  if (!names) return undefined;
  const found: string[] = [];
  for (const name of [...names].sort()) {
    const path = joinPath(folder, name.replace(/\/$/u, ''));
    if (name.endsWith('/')) found.push(...((await listPacks(fileSystem, path)) ?? []));
    else if (PACK.test(name)) found.push(path);
  }
  return found;
}
