import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** Where text goes, at the pace of whoever reads it. */
export interface Output {
  /**
   * Resolves when more may be written.
   * @throws what the system or the stream reported, `EPIPE` where the reader is gone.
   */
  write(text: string | Uint8Array): Promise<void>;
  /** Resolves when all that was written is handed over. */
  flush(): Promise<void>;
}

/** Few large writes take less time than many small ones: text waits until there is so much, in UTF-16 units, */
const MOST_WAITING = 0x8000;
/** but no longer than this, in milliseconds, when more comes. */
const LONGEST_WAIT = 100;

/**
 * Writes to an open file, pipe or socket without the streams of Node, which take longer to load than a file
 * to check. `openStream` is called where there is no way around them: for a terminal, and for a pipe that
 * does not take all at once.
 */
export function toOutput(fd: number, openStream: () => Writable): Output {
  if (isDevice(fd)) return toStreamOutput(openStream());
  let stream: Output | undefined;
  let waiting = '';
  let since = 0;
  async function handOver(): Promise<void> {
    const bytes = Buffer.from(waiting);
    waiting = '';
    const rest = stream ? bytes : writeDirectly(fd, bytes);
    if (rest.length === 0) return;
    stream ??= toStreamOutput(openStream());
    await stream.write(rest);
  }
  return {
    async write(text) {
      // Not `performance`, which takes longer to load than a file to check.
      if (waiting === '') since = Date.now();
      waiting += text;
      const isDue = waiting.length >= MOST_WAITING || Date.now() - since >= LONGEST_WAIT;
      if (isDue) await handOver();
    },
    async flush() {
      if (waiting !== '') await handOver();
      await stream?.flush();
    },
  };
}

/** Whether a file descriptor leads to a terminal, or to what only pretends to be a file. */
export function isDevice(fd: number): boolean {
  return fstatSync(fd).isCharacterDevice();
}

/** Writes until all is written or no more is taken for now, and gives the rest. */
function writeDirectly(fd: number, bytes: Uint8Array): Uint8Array {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  }
  return bytes.subarray(written);
}

/** Wraps a stream. Its errors come out of the next `write` or `flush`. */
function toStreamOutput(stream: Writable): Output {
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    async write(text) {
      if (failure) throw failure;
      if (!stream.write(text)) await once(stream, 'drain');
    },
    flush() {
      return new Promise((resolve, reject) => {
        if (failure) reject(failure);
        else stream.write('', (error) => (error ? reject(error) : resolve()));
      });
    },
  };
}

/** What a shell reports of a command that SIGPIPE ended: 128 and the signal's number. */
export const exitCodeOfClosedOutput = 141;

/** Whether whoever read the output closed it, as `head` does when it has enough. */
export function isClosedOutput(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
