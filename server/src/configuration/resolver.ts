import { localize, type Problem } from '@zhengming/core';
import { type Configuration, type ConfigurationLayer, combineLayers } from './configuration.ts';
import { type FileSystem, UnreadableFileError } from './fileSystem.ts';
import { createOverriding } from './overriding.ts';
import { foldersUpward, isWithin, joinPath, parentOf } from './path.ts';
import { readConfiguration } from './read.ts';
import { CONFIGURATION_FILE, MISNAMED_FILE } from './settings.ts';

/** A folder that a search for configuration goes up to: a workspace's, or a command's working folder. */
export interface Root {
  readonly path: string;
  /** The editor's settings for it, which every file goes before. */
  readonly user?: ConfigurationLayer | undefined;
}

/** Where to look for configuration, and what lies below and above the files. */
export interface ResolverOptions {
  readonly roots?: readonly Root[] | undefined;
  /** The editor's settings outside of all roots. */
  readonly user?: ConfigurationLayer | undefined;
  /** What goes before every file: a command's options. */
  readonly override?: ConfigurationLayer | undefined;
}

/** The configuration of a folder, with what could not be read on the way. */
export interface ResolvedConfiguration {
  readonly configuration: Configuration;
  /** What it is combined of, outermost first. */
  readonly layers: readonly ConfigurationLayer[];
  readonly problems: readonly Problem[];
  /** The `zhengming.yaml` files that apply, outermost first, and those that do not for their name. */
  readonly files: readonly string[];
}

/** Finds configurations, remembering each folder: make a new one when a file has changed. */
export interface ConfigurationResolver {
  /**
   * For a document at `path`; the same object for all of a folder that the same overrides hold for. Without
   * a path: the settings alone.
   */
  resolve(path: string | undefined): Promise<ResolvedConfiguration>;
  /** For the documents of a folder, overrides left out; the same object each time. */
  resolveFolder(folder: string | undefined): Promise<ResolvedConfiguration>;
}

interface Folder {
  /** Those that are there, right in their name or not. */
  readonly files: readonly string[];
  readonly layer: ConfigurationLayer | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Every `zhengming.yaml` from the document's folder upward applies, the nearer before the farther. The
 * search ends at the repository (a folder with `.git`) or the root, whichever is farther up; where there
 * is neither, at the top. So the same file has the same configuration whether the editor has opened the
 * whole repository or a folder of it.
 */
export function createConfigurationResolver(
  fileSystem: FileSystem,
  options: ResolverOptions = {},
): ConfigurationResolver {
  const folders = new Map<string, Promise<Folder>>();
  const resolved = new Map<string | undefined, Promise<ResolvedConfiguration>>();

  async function combineFolder(folder: string | undefined): Promise<ResolvedConfiguration> {
    const root = folder === undefined ? undefined : outermostRoot(options.roots ?? [], folder);
    const searched = folder === undefined ? [] : await searchedFolders(fileSystem, folder, root);
    const found = await Promise.all(searched.map((path) => remember(folders, path, readFolder)));
    const user =
      (folder === undefined ? undefined : nearestRoot(options.roots ?? [], folder)?.user) ??
      options.user;
    const layers = [user, ...found.map((one) => one.layer), options.override].filter(
      (layer) => layer !== undefined,
    );
    return {
      configuration: combineLayers(layers),
      layers,
      problems: found.flatMap((one) => one.problems),
      files: found.flatMap((one) => one.files),
    };
  }

  async function readFolder(path: string): Promise<Folder> {
    const folder = await readConfigurationFile(fileSystem, joinPath(path, CONFIGURATION_FILE));
    const misnamed = joinPath(path, MISNAMED_FILE);
    return (await fileSystem.exists(misnamed)) ? withMisnamed(folder, misnamed) : folder;
  }

  const override = createOverriding<ResolvedConfiguration>();
  const resolveFolder: ConfigurationResolver['resolveFolder'] = (folder) =>
    remember(resolved, folder, combineFolder);
  return {
    resolveFolder,
    resolve: async (path) =>
      path === undefined
        ? await resolveFolder(undefined)
        : override(await resolveFolder(parentOf(path)), path),
  };
}

async function readConfigurationFile(fileSystem: FileSystem, file: string): Promise<Folder> {
  try {
    const text = await fileSystem.readFile(file);
    if (text === undefined) return { files: [], layer: undefined, problems: [] };
    const { layer, problems } = readConfiguration(text, file);
    return { files: [file], layer, problems };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const problem = { origin: { file, line: 1, column: 1 }, message: error.message };
    return { files: [file], layer: undefined, problems: [problem] };
  }
}

function withMisnamed({ files, layer, problems }: Folder, misnamed: string): Folder {
  const message = localize`Unexpected name \`${MISNAMED_FILE}\`, expected \`${CONFIGURATION_FILE}\``;
  const problem = { origin: { file: misnamed, line: 1, column: 1 }, message };
  return { files: [...files, misnamed], layer, problems: [...problems, problem] };
}

/** Outermost first. */
async function searchedFolders(
  fileSystem: FileSystem,
  folder: string,
  root: Root | undefined,
): Promise<readonly string[]> {
  const upward = foldersUpward(folder);
  const repository = await indexOfRepository(fileSystem, upward);
  const end = Math.max(repository, root ? upward.indexOf(root.path) : -1);
  return upward.slice(0, end === -1 ? upward.length : end + 1).reverse();
}

async function indexOfRepository(
  fileSystem: FileSystem,
  upward: readonly string[],
): Promise<number> {
  for (const [index, folder] of upward.entries()) {
    if (await fileSystem.exists(joinPath(folder, '.git'))) return index;
  }
  return -1;
}

function outermostRoot(roots: readonly Root[], path: string): Root | undefined {
  const holding = roots.filter((root) => isWithin(path, root.path));
  return holding.sort((a, b) => a.path.length - b.path.length)[0];
}

function nearestRoot(roots: readonly Root[], path: string): Root | undefined {
  const holding = roots.filter((root) => isWithin(path, root.path));
  return holding.sort((a, b) => b.path.length - a.path.length)[0];
}

function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  make: (key: Key) => Promise<Value>,
): Promise<Value> {
  const found = known.get(key) ?? make(key);
  known.set(key, found);
  return found;
}
