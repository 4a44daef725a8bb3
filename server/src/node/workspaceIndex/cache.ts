import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexCache } from '../../workspaceIndex/host.ts';
import { toNativePath } from '../fileSystem.ts';
import { type Line, readLines, writeLines } from './cacheFormat.ts';

const FILE = 'workspace-index.jsonl';

/** How much is written at once, in bytes. */
const CHUNK = 1024 * 1024;

/** Keeps results in one file of a folder, which is replaced as a whole. */
export function openCache(folder: string): IndexCache {
  const native = toNativePath(folder);
  const path = join(native, FILE);
  return {
    async read(build) {
      try {
        return readLines(await readFile(path), build) ?? new Map();
      } catch {
        return new Map(); // What cannot be read is found anew.
      }
    },
    async write(build, results) {
      await mkdir(native, { recursive: true });
      const draft = `${path}.${process.pid}`;
      try {
        await writeAll(draft, writeLines(build, results));
        // Whoever reads meanwhile finds the old file or the new, never a part.
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}

async function writeAll(path: string, lines: Iterable<Line>): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    let chunk: Line[] = [];
    let size = 0;
    for (const line of lines) {
      chunk.push(line);
      size += line.length;
      if (size < CHUNK) continue;
      await writeChunk(file, chunk, size);
      chunk = [];
      size = 0;
    }
    if (chunk.length > 0) await writeChunk(file, chunk, size);
  } finally {
    await file.close();
  }
}

/** A disk that fills up takes part of what it is given, and only refuses what comes then. */
async function writeChunk(file: FileHandle, chunk: readonly Line[], size: number): Promise<void> {
  const { bytesWritten } = await file.writev(chunk);
  if (bytesWritten < size)
    throw new Error('Unexpected end of the space, expected room on the disk');
}
