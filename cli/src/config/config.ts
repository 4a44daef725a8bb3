import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter, describeLeftAlone, type Glossary } from '@zhengming/core';
import { builtIn } from '@zhengming/glossary/node';
import {
  type Configuration,
  createGlossaryLoader,
  isExcluded,
  type TracedValue,
  toLinterOptions,
  traceLayers,
} from '@zhengming/server/configuration';
import { fromNativePath, waitingFileSystem } from '@zhengming/server/node';
import type { FindConfiguration } from '../check/configuration.ts';
import { describeError } from '../check/describeError.ts';
import { readDocument } from '../check/read.ts';
import { shorten } from '../check/troubles.ts';
import { UsageError } from '../commands/usageError.ts';

/** What holds for a file. */
export interface FileConfiguration {
  /** As it was written. */
  readonly file: string;
  /** Whether `exclude` leaves it out. */
  readonly excluded: boolean;
  /** Why the file is left alone for its language, in words; `null` where it is not, and for a folder. */
  readonly leftAlone: string | null;
  /** Every value, with what decided it. */
  readonly values: readonly TracedValue[];
  /** The glossary files that are used, the last one nearest. */
  readonly glossaries: readonly string[];
  /** How many names and wrong renderings the glossary has. */
  readonly names: number;
  readonly renderings: number;
  readonly problems: readonly ConfigurationProblem[];
}

/** What is wrong with the configuration or a glossary, where it stands. */
export interface ConfigurationProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * Tells what holds for a file, or for the files of a folder that no override is for.
 * @throws {UsageError} where nothing stands at `written`.
 */
export async function tellConfiguration(
  written: string,
  findConfiguration: FindConfiguration,
  workingFolder: string,
): Promise<FileConfiguration> {
  const path = documentAt(resolve(workingFolder, written), written);
  const { configuration, layers, problems } = await findConfiguration(path);
  const loaded = await createGlossaryLoader(waitingFileSystem, builtIn).load(configuration);
  const entries = [...loaded.glossary.entries.values()];
  return {
    file: written,
    excluded: isExcluded(configuration, fromNativePath(path)),
    leftAlone: tellLeftAlone(path, loaded.glossary, configuration),
    values: traceLayers(layers),
    glossaries: loaded.files.map((file) => shorten(file, workingFolder)),
    names: entries.length,
    renderings: entries.reduce((sum, entry) => sum + entry.renderings.length, 0),
    problems: [...problems, ...loaded.problems].map(({ origin, message }) => ({
      ...origin,
      file: shorten(origin.file, workingFolder),
      message,
    })),
  };
}

function tellLeftAlone(
  path: string,
  glossary: Glossary,
  configuration: Configuration,
): string | null {
  const read = readDocument({ path });
  if (read.kind !== 'text') return null;
  const linter = createLinter(glossary, toLinterOptions(configuration));
  const why = linter.lint(read.text, { path }).leftAlone();
  return why ? describeLeftAlone(why, glossary.language) : null;
}

/** A document in a folder that is like any other: its name is no glob's. */
const ANY_DOCUMENT = 'zhengming-any-document';

function documentAt(path: string, written: string): string {
  try {
    return statSync(path).isDirectory() ? join(path, ANY_DOCUMENT) : path;
  } catch (error) {
    throw new UsageError(`${written}: ${describeError(error)}`);
  }
}
