import type { Problem } from '@zhengming/core';
import {
  CONFIGURATION_FILE,
  createConfigurationResolver,
  createGlossaryLoader,
} from './configuration/index.ts';
import { isWithin, parentOf } from './configuration/path.ts';
import type { EditorSettings } from './editorSettings.ts';
import { createLinterStore, createProjects, type Project, type Projects } from './projects.ts';
import type { SessionHost } from './session.ts';
import { toPath } from './uri.ts';

/** The projects as they are now; told to load all anew when something has changed. */
export interface Workspace {
  projectOf(uri: string): Promise<Project>;
  /** The project of the first folder, or of the editor's settings where there is none. */
  mainProject(): Promise<Project>;
  /** The path of the workspace's folder that holds a document, or else of its own; `undefined` without a file. */
  folderOf(uri: string): string | undefined;
  /** What is known of the files read since the last reload. */
  current(): Promise<Projects>;
  /** Forgets what was read; a call for a project that has not been answered yet gets the new one. */
  reload(): void;
}

/** Where settings and folders come from. */
export interface WorkspaceSource {
  /** The URIs of the workspace's folders, in order. */
  folders(): readonly string[];
  settings(): Promise<EditorSettings>;
}

/** Loads nothing before it is asked to. */
export function createWorkspace(host: SessionHost, source: WorkspaceSource): Workspace {
  const loader = createGlossaryLoader(host.fileSystem, host.builtIn);
  const linterOf = createLinterStore();
  let projects: Promise<Projects> | undefined;

  async function load(): Promise<Projects> {
    const { options, problems } = await source.settings();
    const resolver = createConfigurationResolver(host.fileSystem, options);
    return createProjects(resolver, loader, linterOf, problems);
  }

  function current(): Promise<Projects> {
    projects ??= load();
    return projects;
  }

  /** After each wait the projects may be others: then the answer of the old ones does not count. */
  async function projectAt(path: string | undefined): Promise<Project> {
    const asked = current();
    const project = await (await asked).projectOf(path);
    return asked === projects ? project : projectAt(path);
  }

  return {
    current,
    projectOf: (uri) => projectAt(isUntitled(uri) ? pathInFirst(source.folders()) : toPath(uri)),
    mainProject: () => projectAt(pathInFirst(source.folders())),
    folderOf(uri) {
      const folders = source.folders().flatMap((one) => toPath(one) ?? []);
      const path = isUntitled(uri) ? folders[0] : toPath(uri);
      if (path === undefined) return undefined;
      const holding = folders.filter((folder) => isWithin(path, folder));
      return holding.sort((a, b) => b.length - a.length)[0] ?? parentOf(path);
    },
    reload: () => {
      projects = undefined;
    },
  };
}

/** A document that has no file yet counts as one of the first folder. */
function isUntitled(uri: string): boolean {
  return uri.startsWith('untitled:');
}

function pathInFirst(folders: readonly string[]): string | undefined {
  const path = folders[0] === undefined ? undefined : toPath(folders[0]);
  return path === undefined ? undefined : `${path}/${CONFIGURATION_FILE}`;
}

/** A problem in one line: where, and what. */
export function describeProblem({ origin, message }: Problem): string {
  return `${origin.file}:${origin.line}:${origin.column}: ${message}`;
}
