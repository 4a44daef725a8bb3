import { dirname, resolve } from 'node:path';
import {
  type ConfigurationLayer,
  combineLayers,
  createConfigurationResolver,
  createOverriding,
  type ResolvedConfiguration,
  readConfiguration,
  UnreadableFileError,
} from '@zhengming/server/configuration';
import { fromNativePath, waitingFileSystem } from '@zhengming/server/node';
import type { ConfigurationOptions } from '../commands/configurationOptions.ts';
import { UsageError } from '../commands/usageError.ts';
import { COMMAND_LINE } from './troubles.ts';

/** What is set for a file, and what could not be read of it. */
export type Settled = Pick<ResolvedConfiguration, 'configuration' | 'layers' | 'problems'>;

/** Gives each file's configuration; the same object for all files of a folder with the same overrides. */
export type FindConfiguration = (path: string) => Promise<Settled>;

/**
 * Finds configurations as the editor does, or uses the one that the command line names.
 * @throws {UsageError} where that one cannot be read.
 */
export async function createFindConfiguration(
  options: ConfigurationOptions,
  workingFolder: string,
): Promise<FindConfiguration> {
  const commandLine = toLayer(options, workingFolder);
  if (options.config !== undefined) {
    const settled = await readNamed(
      resolve(workingFolder, options.config),
      options.config,
      commandLine,
    );
    const override = createOverriding<Settled>();
    return async (path) =>
      hasOverrides(settled) ? override(settled, fromNativePath(path)) : settled;
  }
  const resolver = createConfigurationResolver(waitingFileSystem, { override: commandLine });
  const override = createOverriding<ResolvedConfiguration>();
  const byFolder = new Map<string, Promise<ResolvedConfiguration>>();
  return async (path) => {
    const folder = dirname(path);
    const known = byFolder.get(folder) ?? resolver.resolveFolder(fromNativePath(folder));
    byFolder.set(folder, known);
    const settled = await known;
    return hasOverrides(settled) ? override(settled, fromNativePath(path)) : settled;
  };
}

/** Where there are none, no file has to be told from the others of its folder. */
function hasOverrides({ layers }: Pick<ResolvedConfiguration, 'layers'>): boolean {
  return layers.some(({ settings }) => (settings.overrides ?? []).length > 0);
}

async function readNamed(
  path: string,
  written: string,
  override: ConfigurationLayer,
): Promise<Settled> {
  const file = fromNativePath(path);
  const { layer, problems } = readConfiguration(await readText(file, written), file);
  const layers = [layer, override];
  return { configuration: combineLayers(layers), layers, problems };
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
    source: origin,
    settings: {
      ...(options.minConfidence && { minConfidence: options.minConfidence }),
      ...(!options.builtin && { builtin: false }),
      glossaries: options.glossaries.map((text) => ({ text, origin })),
    },
  };
}
