import { createLinter, type Linter, type Problem } from '@zhengming/core';
import { builtIn } from '@zhengming/glossary/node';
import {
  type Configuration,
  createGlossaryLoader,
  type SharedGlossary,
  toLinterOptions,
} from '@zhengming/server/configuration';
import { waitingFileSystem } from '@zhengming/server/node';
import type { FindConfiguration, Settled } from './configuration.ts';

/** What a file is checked with. */
export interface Linting {
  readonly configuration: Configuration;
  readonly linter: Linter;
  /** What is wrong with the configuration or its glossaries. */
  readonly problems: readonly Problem[];
}

/** Gives what a file is checked with, by its absolute path. */
export type FindLinting = (path: string) => Promise<Linting>;

/** Loads what the file at `path` is checked with, if there is one, in a form for other threads. */
export async function shareLinting(
  findConfiguration: FindConfiguration,
  path: string | undefined,
): Promise<readonly SharedGlossary[]> {
  if (path === undefined) return [];
  const loader = createGlossaryLoader(waitingFileSystem, builtIn);
  await loader.load((await findConfiguration(path)).configuration);
  return loader.share();
}

/**
 * Folders with the same configuration get the same object, so that its glossary is loaded once, or not at
 * all where it is in `shared`.
 */
export function createFindLinting(
  findConfiguration: FindConfiguration,
  shared: readonly SharedGlossary[] = [],
): FindLinting {
  const loader = createGlossaryLoader(waitingFileSystem, builtIn, shared);
  const bySettled = new WeakMap<Settled, Linting>();
  const byContent = new Map<string, Linting>();

  async function make({ configuration, problems }: Settled): Promise<Linting> {
    const loaded = await loader.load(configuration);
    const linter = createLinter(loaded.glossary, toLinterOptions(configuration));
    return { configuration, linter, problems: [...problems, ...loaded.problems] };
  }

  return async (path) => {
    const settled = await findConfiguration(path);
    const known = bySettled.get(settled);
    if (known) return known;
    const content = JSON.stringify([settled.configuration, settled.problems]);
    const linting = byContent.get(content) ?? (await make(settled));
    byContent.set(content, linting);
    bySettled.set(settled, linting);
    return linting;
  };
}
