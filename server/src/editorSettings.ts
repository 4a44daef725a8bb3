import { localize, type Origin, type Problem } from '@zhengming/core';
import type { Connection } from 'vscode-languageserver';
import {
  type ConfigurationLayer,
  type ResolverOptions,
  readSettingsObject,
} from './configuration/index.ts';
import { toPath } from './uri.ts';

/** The section of the editor's settings that is ours. */
const SECTION = 'zhengming';

/** What the editor's settings say, as the lowest layer of every configuration. */
export interface EditorSettings {
  readonly options: ResolverOptions;
  readonly problems: readonly Problem[];
}

/** Where problems of the editor's settings are said to stand: they have no line. */
const ORIGIN: Origin = { file: 'settings', line: 1, column: 1 };

/**
 * Asks the client for its settings: those outside of all folders, and those of each. Where it has none, those
 * hold that it sent of itself. Where it answers with an error, they hold too, and the error is a problem.
 */
export async function fetchEditorSettings(
  connection: Connection,
  folders: readonly string[],
  pushed: unknown,
): Promise<EditorSettings> {
  const sent = sectionOf(pushed);
  const scopes = folders.map((scopeUri) => ({ section: SECTION, scopeUri }));
  try {
    const [user, ...values] = await connection.workspace.getConfiguration([
      { section: SECTION },
      ...scopes,
    ]);
    return readEditorSettings(
      user ?? sent,
      folders,
      values.map((value) => value ?? sent),
    );
  } catch (error) {
    const message = localize`Unexpected answer to workspace/configuration, expected settings: ${String(error)}`;
    const { options, problems } = readPushedSettings(pushed, folders);
    return { options, problems: [...problems, { origin: ORIGIN, message }] };
  }
}

/** Reads settings that a client sent of itself, the same for all folders. */
export function readPushedSettings(settings: unknown, folders: readonly string[]): EditorSettings {
  const section = sectionOf(settings);
  return readEditorSettings(
    section,
    folders,
    folders.map(() => section),
  );
}

/** Other servers may have settings beside ours. */
function sectionOf(settings: unknown): unknown {
  const isMap = typeof settings === 'object' && settings !== null;
  return isMap && SECTION in settings ? settings[SECTION] : undefined;
}

function readEditorSettings(
  user: unknown,
  folders: readonly string[],
  values: readonly unknown[],
): EditorSettings {
  const problems: Problem[] = [];
  const read = (value: unknown, folder: string | undefined): ConfigurationLayer => {
    const result = readSettingsObject(value ?? {}, ORIGIN, folder);
    problems.push(...result.problems);
    return result.layer;
  };
  const roots = folders.flatMap((uri, index) => {
    const path = toPath(uri);
    return path === undefined ? [] : [{ path, user: read(values[index], path) }];
  });
  return { options: { roots, user: read(user, undefined) }, problems };
}
