import { constants, type Stats } from 'node:fs';
import {
  access,
  type FileHandle,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { describeWriteError } from '../check/describeWriteError.ts';
import { draftPathBeside } from './draft.ts';
import type { Contents } from './fixed.ts';

/** Which file is to hold what. */
export interface Replacement extends Contents {
  /** Absolute, as the system writes it; a link leads to the file that is replaced, and stays. */
  readonly path: string;
}

/** The bits of a mode that say who may do what. */
const PERMISSIONS = 0o7777;
const ANY_WRITE = 0o222;

/**
 * Puts new content in the place of a file's, all at once: whoever reads it meanwhile, and whoever looks
 * after the process was killed, finds the old content or the new. Owner and mode stay. Nothing is changed
 * where the file is read-only, or no longer holds what it held.
 * @returns what kept it from being done, "Unexpected X, expected Y"; `undefined` where it is done.
 */
export async function replaceFile(replacement: Replacement): Promise<string | undefined> {
  try {
    const target = await realpath(replacement.path);
    const stats = await stat(target);
    if (!stats.isFile()) return 'Unexpected device, expected a file that can be replaced';
    // The superuser may write all files; that one is marked as read-only says that nobody should.
    if ((stats.mode & ANY_WRITE) === 0) return 'Unexpected read-only file, expected one to write';
    await access(target, constants.W_OK);
    return await replaceByRename(target, stats, replacement);
  } catch (error) {
    return describeWriteError(error);
  }
}

/** A file that is renamed is there all at once, which one that is written is not. */
async function replaceByRename(
  target: string,
  stats: Stats,
  { before, after }: Replacement,
): Promise<string | undefined> {
  const draft = draftPathBeside(target);
  try {
    await writeDraft(draft, stats, after);
    if (!(await readFile(target)).equals(before)) {
      return 'Unexpected change of the file since it was read, expected it to stay as it was';
    }
    await rename(draft, target);
    return undefined;
  } finally {
    // Gone already where all went well.
    await rm(draft, { force: true });
  }
}

async function writeDraft(draft: string, stats: Stats, content: Uint8Array): Promise<void> {
  const file = await open(draft, 'wx', 0o600);
  try {
    await takeOver(file, stats);
    await file.writeFile(content);
    // On the disk before it takes the other's place: else a power failure could leave an empty file.
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a new file the owner and the mode of another; the owner first, as a change of it takes rights away. */
async function takeOver(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid);
  await file.chmod(mode & PERMISSIONS);
}
