import {
  access,
  type Dirent,
  existsSync,
  readdir,
  readdirSync,
  readFile,
  readFileSync,
} from 'node:fs';
import { resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { localize } from '@zhengming/core';
import { type FileSystem, UnreadableFileError } from '../configuration/index.ts';
import { decodeUtf8 } from './decodeUtf8.ts';

/** The path of a {@link FileSystem} for one of this machine, absolute or relative to the working folder. */
export function fromNativePath(path: string): string {
  const absolute = resolve(path).split(sep).join('/');
  const drive = /^([A-Za-z]):/u.exec(absolute)?.[1];
  return drive ? `/${drive.toLowerCase()}${absolute.slice(1)}` : absolute;
}

/** The path of this machine for one of a {@link FileSystem}. */
export function toNativePath(path: string): string {
  return (/^\/[A-Za-z]:/u.test(path) ? path.slice(1) : path).split('/').join(sep);
}

/** Not those of `node:fs/promises`, which takes long to load. */
const readAll = promisify(readFile);
const canAccess = promisify(access);
const listAll = promisify(readdir);

/** The files of this machine. */
export const nodeFileSystem: FileSystem = {
  readFile: (path) => readText(path, readAll),
  async exists(path) {
    try {
      await canAccess(toNativePath(path));
      return true;
    } catch {
      return false;
    }
  },
  readFolder: (path) => listFolder(() => listAll(toNativePath(path), { withFileTypes: true })),
};

/**
 * The same for whoever has nothing else to do meanwhile: handing a small file to the threads of Node's file
 * system costs more than reading it.
 */
export const waitingFileSystem: FileSystem = {
  readFile: (path) => readText(path, readFileSync),
  exists: async (path) => existsSync(toNativePath(path)),
  readFolder: (path) => listFolder(() => readdirSync(toNativePath(path), { withFileTypes: true })),
};

/** A folder that may not be read is none to whoever looks for what is in it. */
async function listFolder(
  list: () => readonly Dirent[] | Promise<readonly Dirent[]>,
): Promise<readonly string[] | undefined> {
  try {
    return (await list()).map((item) => (item.isDirectory() ? `${item.name}/` : item.name));
  } catch {
    return undefined;
  }
}

type ReadBytes = (path: string) => Uint8Array | Promise<Uint8Array>;

async function readText(path: string, read: ReadBytes): Promise<string | undefined> {
  const bytes = await readBytes(path, read);
  return bytes && decodeUtf8(bytes, path);
}

/** What a failure says to a person; the rest is rare enough to be told by its code. */
const forbidden = (): string =>
  localize`Unexpected lack of permission, expected a file that may be read`;

const REASONS: Readonly<Record<string, () => string>> = {
  EISDIR: () => localize`Unexpected folder, expected a file`,
  EACCES: forbidden,
  EPERM: forbidden,
  ELOOP: () => localize`Unexpected circle of links, expected a file`,
};

async function readBytes(path: string, read: ReadBytes): Promise<Uint8Array | undefined> {
  try {
    return await read(toNativePath(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const message =
      REASONS[code]?.() ?? localize`Unexpected error ${code}, expected a file to read`;
    throw new UnreadableFileError(path, message);
  }
}
