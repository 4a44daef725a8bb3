import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { decodeUtf8 } from '@zhengming/server/node';
import { describeError } from './describeError.ts';
import type { FoundFile } from './walk.ts';

/** A document's text without its byte order mark, or why it has none. */
export type ReadDocument =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'trouble'; readonly message: string };

/**
 * Reads a Markdown file, refusing what is not text in UTF-8. It waits for the file: handing each of many
 * small ones to the threads of Node's file system costs more than reading it.
 */
export function readDocument({ path, content }: Pick<FoundFile, 'path' | 'content'>): ReadDocument {
  try {
    return decodeDocument(content ?? readBytes(path), path);
  } catch (error) {
    return { kind: 'trouble', message: describeError(error) };
  }
}

/** The text of a file's bytes; the same refusals, `path` being what they call it. */
export function decodeDocument(bytes: Uint8Array, path: string): ReadDocument {
  try {
    const text = decodeUtf8(bytes, path);
    const zero = bytes.indexOf(0);
    if (zero === -1) return { kind: 'text', text };
    return { kind: 'trouble', message: `Unexpected NUL byte at offset ${zero}, expected text` };
  } catch (error) {
    return { kind: 'trouble', message: describeError(error) };
  }
}

/** Files are read by the thousand, one after the other: those that fit into the same memory. */
const SHARED_SIZE = 256 * 1024;
let shared: Buffer | undefined;

/** The bytes of a file, until the next one is read. */
function readBytes(path: string): Uint8Array {
  shared ??= Buffer.allocUnsafeSlow(SHARED_SIZE);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    // Only a read of nothing says that there is no more.
    for (let read = -1; read !== 0 && length < SHARED_SIZE; length += read) {
      read = readSync(file, shared, length, SHARED_SIZE - length, null);
    }
    return length < SHARED_SIZE ? shared.subarray(0, length) : readFileSync(path);
  } finally {
    closeSync(file);
  }
}
