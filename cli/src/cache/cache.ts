import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { describeWriteError } from '../check/describeWriteError.ts';
import type { ReportedFinding } from '../report/reported.ts';

/** What was found in a document before: plain data. */
export interface Kept {
  readonly findings: readonly ReportedFinding[];
  /** Parts that were not checked; line and column from 1 on. */
  readonly unread: readonly {
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** Keeps what was found in documents, by what they hold and what they were checked with. */
export interface Cache {
  /** What was found in the same text, of the same path, with the same `linting`; `undefined`: unknown. */
  get(key: string): Kept | undefined;
  /** @returns what it failed for, "Unexpected X, expected Y"; `undefined` where it is kept. */
  set(key: string, kept: Kept): string | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** In hexadecimal digits. */
const CHECKSUM_LENGTH = 64;

/** The key of a document: `linting` stands for all else that decides what is found in it. */
export function toKey(linting: string, path: string, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([linting, path]))
    .update(text)
    .digest('hex');
}

/**
 * Opens the cache in a folder, which several threads and processes may use at once: a document is a file, and
 * whoever reads it finds all of it or nothing. What cannot be kept is found again next time.
 */
export function openCache(folder: string): Cache {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));
  return {
    get(key) {
      try {
        const path = pathOf(key);
        const text = readFileSync(path, 'utf8');
        const content = text.slice(CHECKSUM_LENGTH);
        if (text !== withChecksum(content)) return undefined;
        keepAlive(path);
        return JSON.parse(content);
      } catch {
        return undefined;
      }
    },
    set(key, kept) {
      const path = pathOf(key);
      const draft = `${path}.${process.pid}-${threadId}`;
      try {
        mkdirSync(join(folder, key.slice(0, 2)), { recursive: true });
        writeFileSync(draft, withChecksum(JSON.stringify(kept)));
        renameSync(draft, path);
        return undefined;
      } catch (error) {
        rmSync(draft, { force: true });
        return describeWriteError(error);
      }
    },
  };
}

/** A text behind its checksum: what was damaged, by whatever, is not used. */
function withChecksum(text: string): string {
  return createHash('sha256').update(text).digest('hex') + text;
}

/** Says that a file is still used, once a day, where it may be written. */
function keepAlive(path: string): void {
  const now = new Date();
  try {
    if (now.getTime() - statSync(path).mtimeMs > DAY) utimesSync(path, now, now);
  } catch {
    // What it holds is right all the same.
  }
}
