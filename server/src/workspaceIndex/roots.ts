import type { Connection } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import { isVirtual, toPath } from '../uri.ts';
import type { WalkRoot } from './host.ts';

/** The folders of the workspace that are on disk, with what the editor hides in them (`files.exclude`). */
export async function fetchRoots(
  connection: Connection,
  client: Client,
  folders: readonly string[],
): Promise<readonly WalkRoot[]> {
  const onDisk = folders.flatMap((uri) => {
    const folder = toPath(uri)?.replace(/(?<=.)\/$/u, '');
    return folder === undefined || isVirtual(folder) ? [] : [{ uri, folder }];
  });
  const hidden = client.configuration
    ? await fetchHidden(
        connection,
        onDisk.map(({ uri }) => uri),
      )
    : [];
  return onDisk.map(({ folder }, index) => ({ folder, exclude: toGlobs(hidden[index]) }));
}

/** A client that has no such setting, or answers with an error, hides nothing. */
async function fetchHidden(
  connection: Connection,
  uris: readonly string[],
): Promise<readonly unknown[]> {
  try {
    const items = uris.map((scopeUri) => ({ section: 'files.exclude', scopeUri }));
    return await connection.workspace.getConfiguration(items);
  } catch {
    return [];
  }
}

/** Globs with a condition (`when`) hide what a build makes of other files: Markdown is none of it. */
function toGlobs(setting: unknown): readonly string[] {
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting).flatMap(([glob, value]) => (value === true ? [glob] : []));
}
