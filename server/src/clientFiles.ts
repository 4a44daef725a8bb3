import { localize } from '@zhengming/core';
import type { Connection } from 'vscode-languageserver';
import { type FileSystem, UnreadableFileError } from './configuration/index.ts';
import {
  FILE_EXISTS_REQUEST,
  type FileParams,
  READ_FILE_REQUEST,
  READ_FOLDER_REQUEST,
  type ReadFileResult,
  type ReadFolderResult,
  type UnreadableReason,
} from './protocol.ts';
import { isVirtual, toUri } from './uri.ts';

/** The files that the editor alone can read, asked for one by one. */
export function createClientFileSystem(connection: Connection): FileSystem {
  const ask = <Answer>(request: string, path: string): Promise<Answer> => {
    const params: FileParams = { uri: toUri(path) };
    return connection.sendRequest<Answer>(request, params);
  };
  return {
    async readFile(path) {
      const result = await ask<ReadFileResult | null>(READ_FILE_REQUEST, path);
      if (result === null) return undefined;
      if ('text' in result) return result.text;
      throw new UnreadableFileError(path, REASONS[result.unreadable]());
    },
    exists: (path) => ask<boolean>(FILE_EXISTS_REQUEST, path),
    readFolder: async (path) =>
      (await ask<ReadFolderResult>(READ_FOLDER_REQUEST, path)) ?? undefined,
  };
}

const REASONS: Readonly<Record<UnreadableReason, () => string>> = {
  folder: () => localize`Unexpected folder, expected a file`,
  encoding: () => localize`Unexpected encoding, expected UTF-8: save the file as UTF-8`,
  other: () => localize`Unexpected failure of the editor, expected a file to read`,
};

/** Where nothing can be read. */
export const NO_FILES: FileSystem = {
  readFile: async () => undefined,
  exists: async () => false,
};

/** What has a path of this machine is read from `own`, all else from `virtual`. */
export function joinFileSystems(own: FileSystem, virtual: FileSystem): FileSystem {
  const of = (path: string): FileSystem => (isVirtual(path) ? virtual : own);
  return {
    readFile: (path) => of(path).readFile(path),
    exists: (path) => of(path).exists(path),
    readFolder: async (path) => of(path).readFolder?.(path),
  };
}
