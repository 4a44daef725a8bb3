import { createLinter, type Linter, type Problem } from '@zhengming/core';
import { builtInPacks } from '@zhengming/glossary';
import {
  type Configuration,
  createGlossaryLoader,
  toLinterOptions,
} from '@zhengming/server/configuration';
import { nodeFileSystem } from '@zhengming/server/node';
import type { FindConfiguration, Settled } from './configuration.ts';

/** What a file is checked with. */
export interface Linting {
  readonly configuration: Configuration;
  readonly linter: Linter;
}

/** Gives what a file is checked with, by its absolute path. */
export type FindLinting = (path: string) => Promise<Linting>;

/** Each configuration's glossary is loaded once; what is wrong with either is reported as it comes up. */
export function createFindLinting(
  findConfiguration: FindConfiguration,
  report: (problem: Problem) => Promise<void>,
): FindLinting {
  const loader = createGlossaryLoader(nodeFileSystem, builtInPacks);
  const known = new WeakMap<Settled, Linting>();

  async function make(settled: Settled): Promise<Linting> {
    const { configuration, problems } = settled;
    const loaded = await loader.load(configuration);
    for (const problem of [...problems, ...loaded.problems]) await report(problem);
    return { configuration, linter: createLinter(loaded.glossary, toLinterOptions(configuration)) };
  }

  return async (path) => {
    const settled = await findConfiguration(path);
    const linting = known.get(settled) ?? (await make(settled));
    known.set(settled, linting);
    return linting;
  };
}
