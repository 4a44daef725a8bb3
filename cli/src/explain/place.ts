import { UsageError } from '../commands/usageError.ts';

/** A place in a file as reports show it. */
export interface Place {
  /** As it was written. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

const PLACE = /^(.+):(\d+):(\d+)$/u;

/**
 * Reads `PATH:LINE:COLUMN`.
 * @throws {UsageError}
 */
export function readPlace(written: string): Place {
  const [, path, line, column] = PLACE.exec(written) ?? [];
  const place = { path: path ?? '', line: Number(line), column: Number(column) };
  if (path !== undefined && place.line >= 1 && place.column >= 1) return place;
  throw new UsageError(
    `Unexpected \`${written}\`, expected PATH:LINE:COLUMN, both numbers from 1 on`,
  );
}
