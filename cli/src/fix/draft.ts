import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Hidden, with an ending that nobody checks, and the process that writes it. */
const DRAFT = /^\.zhengming-(\d+)-\d+\.draft$/u;

let drafts = 0;

/** Another place each time, beside the file at `path`, for its new content until it takes its place. */
export function draftPathBeside(path: string): string {
  return join(dirname(path), `.zhengming-${process.pid}-${drafts++}.draft`);
}

/**
 * Removes from a folder the drafts of processes that are no more: those that were killed while they wrote
 * one. It is not worth a word where that is not possible.
 */
export function removeLeftDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const writer = DRAFT.exec(name)?.[1];
    if (writer === undefined || isRunning(Number(writer))) continue;
    rmSync(join(folder, name), { force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Whoever writes there says why it is not possible.
  }
}

/** A process of another user is there too, though it may not be sent a signal. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
