import { createLinter, type Glossary, type Linter, type Problem } from '@zhengming/core';
import {
  type Configuration,
  type ConfigurationLayer,
  type ConfigurationResolver,
  type GlossaryLoader,
  type ResolvedConfiguration,
  toLinterOptions,
} from './configuration/index.ts';

/** What documents with the same configuration share. */
export interface Project {
  readonly configuration: Configuration;
  readonly linter: Linter;
  /** The paths of the files that its glossary is made of, the last one nearest. */
  readonly glossaryFiles: readonly string[];
  /** What its configuration is combined of, outermost first. */
  readonly layers: readonly ConfigurationLayer[];
  /** The paths of the `zhengming.yaml` files that apply, outermost first. */
  readonly configurationFiles: readonly string[];
}

/** The projects of all documents seen since the last change of a configuration or glossary. */
export interface Projects {
  /** The project of a document at `path`; without a path, that of the editor's settings alone. */
  projectOf(path: string | undefined): Promise<Project>;
  /** The projects asked for so far. */
  loaded(): Promise<readonly Project[]>;
  /** What was wrong in the files read so far. */
  problems(): readonly Problem[];
  /** The paths of the glossary files asked for so far, of those that are not there too. */
  glossaryFiles(): readonly string[];
  /** The paths of the folders that packs were looked for in: what comes into one is a glossary file. */
  glossaryFolders(): readonly string[];
  /** The paths of the configuration files read so far. */
  configurationFiles(): readonly string[];
}

/** Gives the linter of a configuration and a glossary: the same for the same ones. */
export type LinterStore = (configuration: Configuration, glossary: Glossary) => Linter;

/** Linters that stay as long as their glossary does, so that a reload without effect changes nothing. */
export function createLinterStore(): LinterStore {
  const known = new WeakMap<Glossary, Map<string, Linter>>();
  return (configuration, glossary) => {
    const linters = known.get(glossary) ?? new Map<string, Linter>();
    known.set(glossary, linters);
    const { otherLanguages, minConfidence, rules, entries, renderings } = configuration;
    const key = JSON.stringify([otherLanguages, minConfidence, rules, entries, renderings]);
    const linter = linters.get(key) ?? createLinter(glossary, toLinterOptions(configuration));
    linters.set(key, linter);
    return linter;
  };
}

/** `problems` are those found before any file was read. */
export function createProjects(
  resolver: ConfigurationResolver,
  loader: GlossaryLoader,
  linterOf: LinterStore,
  problems: readonly Problem[],
): Projects {
  const projects = new Map<ResolvedConfiguration, Promise<Project>>();
  const glossaryFiles = new Set<string>();
  const glossaryFolders = new Set<string>();
  const configurationFiles = new Set<string>();
  const found = new Map<string, Problem>();
  const note = (one: Problem): void => void found.set(JSON.stringify(one), one);
  problems.forEach(note);

  async function load(resolved: ResolvedConfiguration): Promise<Project> {
    const { configuration, layers, files } = resolved;
    for (const file of files) configurationFiles.add(file);
    const loaded = await loader.load(configuration);
    for (const file of loaded.files) glossaryFiles.add(file);
    for (const folder of loaded.folders) glossaryFolders.add(folder);
    [...resolved.problems, ...loaded.problems].forEach(note);
    const linter = linterOf(configuration, loaded.glossary);
    return {
      configuration,
      linter,
      glossaryFiles: loaded.files,
      layers,
      configurationFiles: files,
    };
  }

  return {
    async projectOf(path) {
      const resolved = await resolver.resolve(path);
      const project = projects.get(resolved) ?? load(resolved);
      projects.set(resolved, project);
      return project;
    },
    loaded: () => Promise.all(projects.values()),
    problems: () => [...found.values()],
    glossaryFiles: () => [...glossaryFiles],
    glossaryFolders: () => [...glossaryFolders],
    configurationFiles: () => [...configurationFiles],
  };
}
