/**
 * Where configuration and glossary files are read from.
 *
 * Paths are absolute and separated by `/`, as in a `file:` URI once it is decoded: `/home/an/zhengming.yaml`,
 * `/c:/home/zhengming.yaml`, `//host/share/zhengming.yaml`.
 */
export interface FileSystem {
  /**
   * The text of a file, without a byte order mark; `undefined` where there is none.
   * @throws {UnreadableFileError} where there is one that cannot be read as UTF-8.
   */
  readFile(path: string): Promise<string | undefined>;
  /** Whether a file or a folder stands at `path`; false where that cannot be told. */
  exists(path: string): Promise<boolean>;
  /**
   * The names of what stands in a folder, those of folders with `/` behind them; `undefined` where there is no
   * such folder. Left out where folders cannot be listed.
   */
  readFolder?(path: string): Promise<readonly string[] | undefined>;
}

/** A file that is there and yet cannot be read as text. */
export class UnreadableFileError extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.name = 'UnreadableFileError';
    this.path = path;
  }
}
