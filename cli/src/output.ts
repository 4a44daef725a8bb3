import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where text goes, at the pace of whoever reads it. */
export interface Output {
  /**
   * Resolves when more may be written.
   * @throws what the stream reported, `EPIPE` where its reader is gone.
   */
  write(text: string): Promise<void>;
  /** Resolves when all that was written is handed over. */
  flush(): Promise<void>;
}

/** Wraps a stream. Its errors come out of the next `write` or `flush`. */
export function toOutput(stream: Writable): Output {
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
