import { closeSync, openSync, readSync, watch, writeFileSync } from 'node:fs';

/** Copies what is appended to a file, as it comes. */
export interface FollowedFile {
  /** Copies the rest and ends. */
  close(): void;
}

/** Makes `file` and passes on what is appended to it, until closed. */
export function followFile(file: string, write: (data: Buffer) => void): FollowedFile {
  writeFileSync(file, '');
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(64 * 1024);
  const copy = () => {
    for (let size = readSync(handle, buffer); size > 0; size = readSync(handle, buffer)) {
      write(Buffer.from(buffer.subarray(0, size)));
    }
  };
  const watcher = watch(file, copy);
  return {
    close() {
      watcher.close();
      copy();
      closeSync(handle);
    },
  };
}
