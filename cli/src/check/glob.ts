import { sep } from 'node:path';

/** A path with `*` and the like: a folder to look through, and what paths below it must match. */
export interface Glob {
  readonly folder: string;
  readonly pattern: string;
}

const MAGIC = /[*?[\]{}]/u;

/** Reads a path as a glob; `undefined` where nothing in it makes it one. */
export function readGlob(path: string): Glob | undefined {
  const parts = sep === '/' ? path.split('/') : path.split(/[\\/]/u);
  const first = parts.findIndex((part) => MAGIC.test(part));
  if (first < 0) return undefined;
  const folder = parts.slice(0, first).join('/');
  const isAbsolute = first > 0 && folder === '';
  return { folder: isAbsolute ? '/' : folder || '.', pattern: parts.slice(first).join('/') };
}
