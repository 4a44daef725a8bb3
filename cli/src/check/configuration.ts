import { dirname, resolve } from 'node:path';
import {
  type Configuration,
  type ConfigurationLayer,
  combineLayers,
  createConfigurationResolver,
  type ResolvedConfiguration,
  readConfiguration,
  UnreadableFileError,
} from '@zhengming/server/configuration';
import { fromNativePath, waitingFileSystem } from '@zhengming/server/node';
import type { ConfigurationOptions } from '../commands/configurationOptions.ts';
import { UsageError } from '../commands/usageError.ts';
import { COMMAND_LINE } from './troubles.ts';

/** What is set for a file, and what could not be read of it. */
export type Settled = Pick<ResolvedConfiguration, 'configuration' | 'problems'>;

/** Gives each file's configuration; the same object for all files of a folder. */
export type FindConfiguration = (path: string) => Promise<Settled>;

/**
 * Finds configurations as the editor does, or uses the one that the command line names.
 * @throws {UsageError} where that one cannot be read.
 */
export async function createFindConfiguration(
  options: ConfigurationOptions,
  workingFolder: string,
): Promise<FindConfiguration> {
  const override = toLayer(options, workingFolder);
  if (options.config !== undefined) {
    const settled = await readNamed(
      resolve(workingFolder, options.config),
      options.config,
      override,
    );
    return async () => settled;
  }
  const resolver = createConfigurationResolver(waitingFileSystem, { override });
  const byFolder = new Map<string, Promise<Settled>>();
  return (path) => {
    const folder = dirname(path);
    const known = byFolder.get(folder) ?? resolver.resolve(fromNativePath(path));
    byFolder.set(folder, known);
    return known;
  };
}

async function readNamed(
  path: string,
  written: string,
  override: ConfigurationLayer,
): Promise<Settled> {
  const file = fromNativePath(path);
  const { layer, problems } = readConfiguration(await readText(file, written), file);
  const configuration: Configuration = combineLayers([layer, override]);
  return { configuration, problems };
}

async function readText(file: string, written: string): Promise<string> {
  try {
    const text = await waitingFileSystem.readFile(file);
    if (text !== undefined) return text;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new UsageError(`--config ${written}: ${error.message}`);
  }
  throw new UsageError(`Unexpected \`--config ${written}\`, expected a file that is there`);
}

function toLayer(options: ConfigurationOptions, workingFolder: string): ConfigurationLayer {
  const origin = { file: COMMAND_LINE, line: 1, column: 1 };
  return {
    folder: fromNativePath(workingFolder),
    settings: {
      ...(options.minConfidence && { minConfidence: options.minConfidence }),
      ...(!options.builtin && { builtin: false }),
      glossaries: options.glossaries.map((text) => ({ text, origin })),
    },
  };
}
