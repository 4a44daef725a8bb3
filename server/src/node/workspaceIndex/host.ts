import { readFileSync } from 'node:fs';
import type { IndexHost } from '../../workspaceIndex/host.ts';
import { openCache } from './cache.ts';
import { createCheckers } from './checkers.ts';
import { hashOf } from './checkFiles.ts';
import { findFile, walkRoots } from './walk.ts';

/**
 * The files and threads of this machine. `worker` is the module of a thread: one that calls
 * `startIndexWorker`.
 */
export function createIndexHost(worker: URL, version: string): IndexHost {
  return {
    walk: walkRoots,
    findFile,
    createCheckers: () => createCheckers(worker),
    openCache,
    hash: hashOf,
    // The version alone would be the same for all builds of a day's work.
    build: `${version} ${hashOf(readFileSync(new URL(import.meta.url)))}`,
  };
}
